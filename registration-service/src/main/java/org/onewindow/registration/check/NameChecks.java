package org.onewindow.registration.check;

import java.util.List;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;

/** The name a form bears: held by the applicant, and on what (REG-046…048, 096). */
final class NameChecks {

    private NameChecks() {}

    /** A name is one that the applicant holds for this type and place. */
    @Rule({"REG-048", "REG-096"})
    static List<Finding> reserved(SetupForm form, SetupFacts.Name name) {
        return form.name() != null && !name.reserved()
                ? List.of(Finding.at("/name", SetupCode.NAME_NOT_RESERVED))
                : List.of();
    }

    /**
     * What opened a closed word or an equal name was only stated at the reservation: an officer
     * looks at the financial approval, the tie of investment or the group before it is registered.
     */
    @Rule({"REG-046", "REG-047", "REG-048", "REG-054", "REG-096"})
    static List<Finding> evidence(SetupFacts.Name name) {
        return name.evidence().isEmpty()
                ? List.of()
                : List.of(Finding.at("/name", SetupCode.NAME_EVIDENCE_REVIEW, name.evidence()));
    }

    /** Only a foreign investment bears the name of a foreign investor (REG-046). */
    @Rule("REG-046")
    static List<Finding> foreignInvestor(SetupForm form, SetupFacts.Name name) {
        return name.ofForeignInvestor() && !form.fdi()
                ? List.of(Finding.at("/name", SetupCode.NAME_FOREIGN_INVESTOR))
                : List.of();
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        reserved(form, facts.name()),
                        evidence(facts.name()),
                        foreignInvestor(form, facts.name()))
                .flatMap(List::stream)
                .toList();
    }
}
