package org.onewindow.registration.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.check.InvestmentChecks;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.window.WindowInputs;

/** What a change makes of a register entry, and of the form that would set up the result. */
final class Amended {

    private static final String LIAISON = "LIAISON";

    private Amended() {}

    /** The entry after the change; what the form does not say stays. */
    @Rule({"REG-158", "REG-156"})
    static Registered entry(ChangeForm form, Registered before, Catalogues catalogues) {
        SetupForm setUp = asSetUp(form, before);
        return new Registered(
                setUp.name(),
                setUp.entityType(),
                setUp.fdi(),
                form.authorityCode(),
                new Registered.Domicile(setUp.domicile().addressCode(), setUp.domicile().text()),
                responsible(form, before),
                RegisteredItems.capital(setUp.capital()),
                scope(form, before, catalogues),
                investors(form, before, setUp),
                before.parentUscc(),
                form.term() == null ? before.term() : form.term(),
                before.representatives(),
                officers(form, before, setUp));
    }

    private static String responsible(ChangeForm form, Registered before) {
        return form.party(form.responsible()).map(Party::name).orElse(before.responsiblePerson());
    }

    private static List<Registered.Scope> scope(
            ChangeForm form, Registered before, Catalogues catalogues) {
        List<SetupForm.ScopeChoice> chosen = form.scopeItems();
        return chosen == null
                ? before.scopeItems()
                : chosen.stream()
                        .flatMap(choice -> RegisteredItems.scope(choice, catalogues).stream())
                        .toList();
    }

    private static List<Registered.Investor> investors(
            ChangeForm form, Registered before, SetupForm setUp) {
        List<SetupForm.Member> members = form.members();
        return members == null
                ? before.investors()
                : members.stream()
                        .flatMap(member -> RegisteredItems.investor(member, setUp).stream())
                        .toList();
    }

    /** Officers and liaison are filed apart: each stays when only the other is given. */
    @Rule("REG-003")
    private static List<Registered.Officer> officers(
            ChangeForm form, Registered before, SetupForm setUp) {
        List<Registered.Officer> filed = RegisteredItems.officers(setUp);
        boolean newOfficers = form.officers() != null;
        boolean newLiaison = form.liaison() != null;
        return Stream.concat(
                        (newOfficers ? filed : before.officers())
                                .stream().filter(held -> !held.office().equals(LIAISON)),
                        (newLiaison ? filed : before.officers())
                                .stream().filter(held -> held.office().equals(LIAISON)))
                .toList();
    }

    /**
     * The form with which the result would be set up, as far as the change says: the rules of a
     * set-up look at it. What the change does not touch has no parties here, so the rules about
     * untouched items are not to be asked. Its responsible person, who signs, is the new one
     * (REG-151).
     */
    @Rule({"REG-151", "REG-154", "REG-158"})
    static SetupForm asSetUp(ChangeForm form, Registered before) {
        return new SetupForm(
                form.entityType() == null ? before.entityType() : form.entityType(),
                foreignInvestment(form, before),
                form.authorityCode(),
                form.channel(),
                null,
                form.name() == null ? before.name() : form.name(),
                form.parties(),
                form.applicant(),
                form.agent(),
                form.responsible() == null ? form.applicant() : form.responsible(),
                form.delegate(),
                form.liaison(),
                form.serviceRecipient(),
                capital(form, before),
                orEmpty(form.members()),
                orEmpty(form.officers()),
                form.supervision(),
                null,
                null,
                domicile(form, before),
                null,
                form.investmentReport(),
                List.of(),
                scopeItems(form, before),
                form.term() == null ? before.term() : form.term(),
                orEmpty(form.documents()),
                orEmpty(form.commitments()),
                null,
                new SetupForm.IntegrityEducation("-", true),
                noWindow(form));
    }

    /** The members say whether it is one; without new ones it stays what it was. */
    @Rule("REG-081")
    private static boolean foreignInvestment(ChangeForm form, Registered before) {
        return form.members() == null
                ? before.fdi()
                : InvestmentChecks.hasForeignInvestor(form.members(), form.parties());
    }

    private static SetupForm.@Nullable Capital capital(ChangeForm form, Registered before) {
        Registered.Money present = before.capital();
        if (form.capital() != null || present == null) {
            return form.capital();
        }
        return new SetupForm.Capital(present.amount(), present.currency(), null);
    }

    private static SetupForm.Domicile domicile(ChangeForm form, Registered before) {
        return Optional.ofNullable(form.domicile())
                .orElseGet(
                        () ->
                                new SetupForm.Domicile(
                                        before.domicile().addressCode(),
                                        before.domicile().text(),
                                        SetupForm.Domicile.Usage.OFFICE,
                                        SetupForm.Domicile.Right.OWNED,
                                        null,
                                        null,
                                        null));
    }

    private static List<SetupForm.ScopeChoice> scopeItems(ChangeForm form, Registered before) {
        return Optional.ofNullable(form.scopeItems())
                .orElseGet(
                        () ->
                                before.scopeItems().stream()
                                        .map(
                                                item ->
                                                        new SetupForm.ScopeChoice(
                                                                item.code(),
                                                                null,
                                                                item.main(),
                                                                null,
                                                                null))
                                        .toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A change opens no window: it has been opened at the set-up. */
    private static WindowInputs noWindow(ChangeForm form) {
        return new WindowInputs(
                null,
                new WindowInputs.Tax(WindowInputs.Taxpayer.SMALL_SCALE, form.applicant(), 1),
                new WindowInputs.SocialInsurance(true, null),
                new WindowInputs.HousingFund(true, null),
                null,
                null);
    }
}
