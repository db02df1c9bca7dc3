package org.onewindow.registration.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.Barred;
import org.onewindow.registration.check.ContributionTerms;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.entity.Delta;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Registered.Investor;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.form.SetupForm;

/** What keeps a change from being registered (REG-023, 084, 154, 157, 158, 159). */
final class ChangeRules {

    private ChangeRules() {}

    /**
     * Whoever is being wound up files what the liquidation needs and nothing else (5.1). A change
     * is what the register would keep as one.
     */
    @Rule({"GEN-020", "REG-158"})
    static List<Finding> changesSomething(ChangeFacts facts) {
        EntityStatus status = facts.entity().status();
        if (status != EntityStatus.ACTIVE && status != EntityStatus.DORMANT) {
            return List.of(Finding.at("/uscc", ChangeCode.ENTITY_NOT_ALIVE, status.name()));
        }
        return Delta.between(facts.before(), facts.after()).isEmpty()
                ? List.of(Finding.at("", ChangeCode.NOTHING_CHANGES))
                : List.of();
    }

    /** A new name is held by the applicant like that of a set-up. */
    @Rule({"REG-048", "REG-096"})
    static List<Finding> name(SetupForm setUp, ChangeFacts facts) {
        String name = facts.after().name();
        boolean renamed = name != null && !name.equals(facts.before().name());
        return renamed ? ItemChecks.name(setUp, facts.setUp()) : List.of();
    }

    /** The new type needs its own name, members and, for a company, organs. */
    @Rule("REG-154")
    static List<Finding> typeChange(ChangeForm form, ChangeFacts facts) {
        if (facts.after().entityType() == facts.before().entityType()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (form.name() == null) {
            findings.add(Finding.at("/name", ChangeCode.TYPE_CHANGE_INCOMPLETE, "name"));
        }
        if (form.members() == null) {
            findings.add(Finding.at("/members", ChangeCode.TYPE_CHANGE_INCOMPLETE, "members"));
        }
        if (isCompany(facts.after().entityType()) && form.officers() == null) {
            findings.add(Finding.at("/officers", ChangeCode.TYPE_CHANGE_INCOMPLETE, "officers"));
        }
        return findings;
    }

    static boolean isCompany(EntityType type) {
        return type == EntityType.LLC || type == EntityType.JSC;
    }

    /** What is subscribed already, by the hash of who subscribed it. */
    @Rule("REG-012")
    static ContributionTerms.Before subscribed(ChangeFacts facts) {
        Registered.Money capital = facts.before().capital();
        return new ContributionTerms.Before(
                facts.entity().establishedOn(),
                capital == null ? BigDecimal.ZERO : capital.amount(),
                facts.before().investors().stream()
                        .collect(
                                Collectors.toMap(
                                        Investor::idHash,
                                        ChangeRules::subscribed,
                                        ContributionTerms.Subscribed::merged)));
    }

    private static ContributionTerms.Subscribed subscribed(Investor investor) {
        Registered.Share share = investor.share();
        return new ContributionTerms.Subscribed(
                amount(investor), share == null ? null : share.dueOn());
    }

    /** With another capital, everybody's contribution is stated anew (REG-012). */
    @Rule("REG-012")
    static List<Finding> contributions(ChangeForm form, ChangeFacts facts) {
        return form.capital() != null
                        && form.members() == null
                        && isCompany(facts.after().entityType())
                ? List.of(Finding.at("/members", ChangeCode.MEMBERS_REQUIRED))
                : List.of();
    }

    /** After the change, too, the legal representative is a director or manager. */
    @Rule("REG-023")
    static List<Finding> legalRepresentative(ChangeFacts facts) {
        Registered after = facts.after();
        boolean holdsOffice =
                after.officers().stream()
                        .filter(
                                held ->
                                        held.office().equals("DIRECTOR")
                                                || held.office().equals("MANAGER"))
                        .anyMatch(held -> held.name().equals(after.responsiblePerson()));
        return isCompany(after.entityType()) && !holdsOffice
                ? List.of(Finding.at("/responsible", SetupCode.LEGAL_REPRESENTATIVE_OFFICE))
                : List.of();
    }

    /** Some faults are cured with the first change, or nothing else is changed. */
    @Rule({"REG-023", "REG-084", "REG-157"})
    static List<Finding> bundles(ChangeForm form, ChangeFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.setUp().measures().saysNotReachable() && form.domicile() == null) {
            findings.add(Finding.at("/domicile", ChangeCode.BUNDLE_DOMICILE_CHANGE));
        }
        if (isDisqualified(facts) && form.responsible() == null) {
            findings.add(Finding.at("/responsible", ChangeCode.BUNDLE_RESPONSIBLE_CHANGE));
        }
        if (facts.standing().correctionOverdue() && form.name() == null) {
            findings.add(Finding.at("/name", ChangeCode.BUNDLE_NAME_CHANGE));
        }
        if (facts.standing().successorOverdue() && form.responsible() == null) {
            findings.add(Finding.at("/responsible", ChangeCode.BUNDLE_SUCCESSOR));
        }
        if (LegacyForeignForm.blocks(form, facts)) {
            findings.add(Finding.at("/uscc", ChangeCode.LEGACY_FIE_BLOCK));
        }
        return findings;
    }

    /** By what this service knows and by what credit reports, where the office is one (REG-024). */
    @Rule("REG-157")
    private static boolean isDisqualified(ChangeFacts facts) {
        Set<String> reported = Barred.fromOffice(facts.setUp().measures());
        boolean barred =
                ItemChecks.isDisqualified(
                        facts.responsibleBars(), facts.setUp().today(), facts.setUp().parameters());
        return Barred.hasLegalRepresentative(facts.before().entityType())
                && (barred
                        || Representation.numbersOfResponsible(facts.before()).stream()
                                .anyMatch(reported::contains));
    }

    /** A member of a cluster adds nothing that needs premises, unless it moves to its own. */
    @Rule("REG-074")
    static List<Finding> cluster(ChangeForm form, SetupForm setUp, ChangeFacts facts) {
        boolean stays = facts.standing().clusterMember() && form.domicile() == null;
        return stays ? ItemChecks.boundToPremises(setUp, facts.setUp()) : List.of();
    }

    /** Who comes in from abroad, Hong Kong, Macao or Taiwan brings his papers. */
    @Rule("REG-033")
    static List<Finding> newForeignMembers(SetupForm setUp, ChangeFacts facts) {
        Set<String> known =
                facts.before().investors().stream()
                        .map(Investor::idHash)
                        .collect(Collectors.toSet());
        return ItemChecks.foreignMembers(
                setUp, facts.setUp(), party -> !known.contains(party.numberHash()));
    }

    /** Nobody whose share is frozen ends up with less of it. */
    @Rule("REG-159")
    static List<Finding> frozenShares(ChangeFacts facts) {
        Map<String, BigDecimal> after = stakes(facts.after());
        return facts.before().investors().stream()
                .filter(investor -> isFrozen(investor, facts))
                .filter(investor -> isLess(investor, after))
                .map(investor -> Finding.at("/members", ChangeCode.EQUITY_FROZEN, investor.name()))
                .toList();
    }

    private static boolean isFrozen(Investor investor, ChangeFacts facts) {
        return facts.frozen().contains("") || facts.frozen().contains(investor.idHash());
    }

    private static boolean isLess(Investor investor, Map<String, BigDecimal> after) {
        BigDecimal present = after.get(investor.idHash());
        return present == null || present.compareTo(amount(investor)) < 0;
    }

    private static Map<String, BigDecimal> stakes(Registered entry) {
        return entry.investors().stream()
                .collect(Collectors.toMap(Investor::idHash, ChangeRules::amount, BigDecimal::add));
    }

    private static BigDecimal amount(Investor investor) {
        Registered.Share share = investor.share();
        return share == null ? BigDecimal.ZERO : share.amount();
    }

    /** The resolution, and the appointment of whoever takes an office. */
    @Rule("REG-004")
    static List<Finding> documents(ChangeForm form, SetupForm setUp) {
        List<SetupForm.Document.Kind> wanted = new ArrayList<>();
        switch (setUp.entityType()) {
            case LLC, JSC, PGEN, PSPE, PLIM, COOP, COOPU ->
                    wanted.add(SetupForm.Document.Kind.MINUTES);
            case SOLE, IND, BR -> {}
        }
        boolean appoints = form.responsible() != null || form.officers() != null;
        if (appoints && isCompany(setUp.entityType())) {
            wanted.add(SetupForm.Document.Kind.APPOINTMENTS);
        }
        if (form.domicile() != null && !form.domicile().declaredByCommitment()) {
            wanted.add(SetupForm.Document.Kind.DOMICILE);
        }
        List<SetupForm.Document.Kind> there =
                setUp.documents().stream().map(SetupForm.Document::kind).toList();
        return wanted.stream()
                .filter(kind -> !there.contains(kind))
                .map(kind -> Finding.at("/documents", SetupCode.DOCUMENT_REQUIRED, kind.name()))
                .toList();
    }
}
