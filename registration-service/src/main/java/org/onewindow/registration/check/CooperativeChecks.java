package org.onewindow.registration.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.Party.Organisation;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Member;

/** Who may be a member of a cooperative or of a union of them (REG-020). */
final class CooperativeChecks {

    private CooperativeChecks() {}

    /**
     * Farmers are persons, bodies that manage public affairs stay out, unions take cooperatives.
     */
    @Rule("REG-020")
    static List<Finding> members(SetupForm form) {
        Predicate<Party> allowed =
                switch (form.entityType()) {
                    case COOP -> party -> !isOf(party, Organisation.Kind.PUBLIC_INSTITUTION);
                    case COOPU -> party -> isOf(party, Organisation.Kind.COOPERATIVE);
                    case LLC, JSC, SOLE, PGEN, PSPE, PLIM, IND, BR -> party -> true;
                };
        return IntStream.range(0, form.members().size())
                .filter(i -> form.members().get(i).role() == Member.Role.COOPERATIVE_MEMBER)
                .filter(
                        i ->
                                form.party(form.members().get(i).party())
                                        .filter(allowed.negate())
                                        .isPresent())
                .mapToObj(
                        i ->
                                Finding.at(
                                        "/members/" + i,
                                        SetupCode.COOP_MEMBER_NOT_ALLOWED,
                                        form.nameOf(form.members().get(i).party())))
                .toList();
    }

    private static boolean isOf(Party party, Organisation.Kind kind) {
        Organisation organisation = party.organisation();
        return organisation != null && organisation.kind() == kind;
    }

    /** An organisation is no farmer, whatever the form says. */
    @Rule("REG-020")
    static boolean isFarmer(Member member, SetupForm form) {
        return Boolean.TRUE.equals(member.farmer())
                && form.party(member.party()).map(Party::naturalPerson).orElse(false);
    }
}
