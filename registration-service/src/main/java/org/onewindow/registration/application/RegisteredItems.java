package org.onewindow.registration.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.ScopeChoice;

/** From the form, which was checked, to the items that are registered (REG-002). */
public final class RegisteredItems {

    private static final String PERMIT_AFTERWARDS = "（依法须经批准的项目，经相关部门批准后方可开展经营活动）";

    private RegisteredItems() {}

    @Rule("REG-002")
    public static Registered of(
            SetupForm form, Catalogues catalogues, List<String> representatives) {
        return new Registered(
                form.name(),
                form.entityType(),
                form.fdi(),
                form.authorityCode(),
                new Registered.Domicile(form.domicile().addressCode(), form.domicile().text()),
                form.party(form.responsible()).map(Party::name).orElse(""),
                capital(form.capital()),
                form.scopeItems().stream()
                        .flatMap(choice -> scope(choice, catalogues).stream())
                        .toList(),
                form.members().stream().flatMap(member -> investor(member, form).stream()).toList(),
                form.parent() == null ? null : form.parent().uscc(),
                form.term(),
                representatives,
                officers(form));
    }

    public static Registered.@Nullable Money capital(SetupForm.@Nullable Capital capital) {
        return capital == null ? null : new Registered.Money(capital.amount(), capital.currency());
    }

    public static Optional<Registered.Scope> scope(ScopeChoice choice, Catalogues catalogues) {
        return catalogues
                .scopeItem(choice.code())
                .map(
                        item ->
                                new Registered.Scope(
                                        item.code(),
                                        text(item),
                                        item.kind(),
                                        item.industryClass(),
                                        choice.chosenAsMain(),
                                        item.permitItem().stream().toList()));
    }

    /** Registration proceeds; the text says that trading waits for the permit (REG-062). */
    @Rule("REG-062")
    static String text(ScopeItem item) {
        return item.kind() == ScopeItem.Kind.POST ? item.text() + PERMIT_AFTERWARDS : item.text();
    }

    public static Optional<Registered.Investor> investor(SetupForm.Member member, SetupForm form) {
        return form.party(member.party())
                .map(
                        party ->
                                new Registered.Investor(
                                        party.name(),
                                        party.numberHash(),
                                        member.role().name(),
                                        share(member.contribution()),
                                        party.naturalPerson()));
    }

    private static Registered.@Nullable Share share(SetupForm.@Nullable Contribution made) {
        return made == null
                ? null
                : new Registered.Share(
                        made.amount(), made.paidIn(), made.dueOn(), made.kind().name());
    }

    /** Those in an office, and the liaison (REG-003). */
    @Rule("REG-003")
    public static List<Registered.Officer> officers(SetupForm form) {
        Stream<Registered.Officer> offices =
                form.officers().stream()
                        .flatMap(held -> officer(form, held.party(), held.office().name()));
        return Stream.concat(offices, officer(form, form.liaison(), "LIAISON")).toList();
    }

    private static Stream<Registered.Officer> officer(
            SetupForm form, @Nullable String party, String office) {
        return form.party(party).stream()
                .map(found -> new Registered.Officer(found.name(), found.numberHash(), office));
    }
}
