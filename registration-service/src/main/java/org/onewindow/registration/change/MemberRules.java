package org.onewindow.registration.change;

import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

/** Who may be responsible among those who are members after the change (REG-002, REG-082). */
final class MemberRules {

    private MemberRules() {}

    /**
     * An investor, executing partner or operator is among the members of that role, the new ones or
     * those of the register; the others are natural persons.
     */
    @Rule("REG-002")
    static List<Finding> responsible(ChangeForm form, Registered after) {
        if (form.responsible() == null && form.members() == null) {
            return List.of();
        }
        boolean allowed =
                ItemChecks.roleOfResponsible(after.entityType())
                        .map(role -> isMember(form, after, role.name()))
                        .orElseGet(() -> isPerson(form));
        return allowed
                ? List.of()
                : List.of(
                        Finding.at(
                                "/responsible",
                                SetupCode.RESPONSIBLE_ROLE,
                                after.responsiblePerson()));
    }

    private static boolean isMember(ChangeForm form, Registered after, String role) {
        Optional<Party> named = form.party(form.responsible());
        return after.investors().stream()
                .filter(investor -> investor.role().equals(role))
                .anyMatch(
                        investor ->
                                named.map(party -> party.numberHash().equals(investor.idHash()))
                                        .orElseGet(
                                                () ->
                                                        investor.name()
                                                                .equals(
                                                                        after
                                                                                .responsiblePerson())));
    }

    private static boolean isPerson(ChangeForm form) {
        return form.party(form.responsible()).map(Party::naturalPerson).orElse(true);
    }

    /** New members from abroad bring what a foreign investment says at its set-up. */
    @Rule({"REG-082", "REG-083"})
    static List<Finding> newForeignInvestment(SetupForm setUp, Registered before) {
        return setUp.fdi() && !before.fdi() ? ItemChecks.newForeignInvestment(setUp) : List.of();
    }
}
