package org.onewindow.registration.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Officer;
import org.onewindow.registration.form.SetupForm.Officer.Office;

/** Officers of companies and who may be one (REG-023…026). */
final class OfficerChecks {

    private OfficerChecks() {}

    @Rule("REG-023")
    static List<Finding> legalRepresentative(SetupForm form) {
        boolean holdsOffice =
                form.officers().stream()
                        .filter(
                                officer ->
                                        officer.office() == Office.DIRECTOR
                                                || officer.office() == Office.MANAGER)
                        .anyMatch(officer -> officer.party().equals(form.responsible()));
        return TypeChecks.isCompany(form.entityType()) && !holdsOffice
                ? List.of(Finding.at("/responsible", SetupCode.LEGAL_REPRESENTATIVE_OFFICE))
                : List.of();
    }

    /** Nobody barred holds an office, that of a legal representative included. */
    @Rule("REG-024")
    static List<Finding> disqualified(SetupForm form, SetupFacts facts) {
        Set<String> barred = Barred.fromOffice(facts);
        Stream<String> responsible =
                Barred.hasLegalRepresentative(form.entityType())
                        ? Stream.of(form.responsible())
                        : Stream.of();
        Stream<String> inOffice =
                Stream.concat(
                        responsible,
                        form.officers().stream()
                                .filter(officer -> officer.office() != Office.FINANCE_OFFICER)
                                .map(Officer::party));
        return inOffice.distinct()
                .flatMap(id -> form.party(id).stream())
                .filter(party -> barred.contains(party.numberHash()))
                .map(party -> Finding.at("/officers", SetupCode.DISQUALIFIED, party.name()))
                .toList();
    }

    @Rule("REG-025")
    static List<Finding> applicantBarred(SetupForm form, SetupFacts facts) {
        Set<String> barred = Barred.fromApplying(facts);
        return People.once(People.signers(form)).stream()
                .filter(
                        named ->
                                form.party(named.party())
                                        .filter(party -> barred.contains(party.numberHash()))
                                        .isPresent())
                .map(
                        named ->
                                Finding.at(
                                        named.pointer(),
                                        SetupCode.APPLICANT_BARRED,
                                        form.nameOf(named.party())))
                .toList();
    }

    @Rule("REG-026")
    static List<Finding> supervisorsApart(SetupForm form) {
        Set<String> supervisors = partiesIn(form, Office.SUPERVISOR);
        return form.officers().stream()
                .filter(
                        officer ->
                                officer.office() != Office.SUPERVISOR
                                        && officer.office() != Office.FINANCE_OFFICER)
                .map(Officer::party)
                .distinct()
                .filter(supervisors::contains)
                .map(party -> Finding.at("/officers", SetupCode.ORGAN_CONFLICT, form.nameOf(party)))
                .toList();
    }

    /** A single director or a board; one supervisor, a board of them, or a lawful way without. */
    @Rule("REG-026")
    static List<Finding> organs(SetupForm form, ParameterSet parameters) {
        if (!TypeChecks.isCompany(form.entityType())) {
            return List.of();
        }
        int directors = partiesIn(form, Office.DIRECTOR).size();
        int supervisors = partiesIn(form, Office.SUPERVISOR).size();
        boolean boardFits = directors == 1 || directors >= parameters.integer("board.members.min");
        boolean supervisorsFit =
                supervisors == 1
                        || supervisors >= parameters.integer("supervisoryBoard.members.min")
                        || (supervisors == 0 && doesWithout(form));
        return Stream.concat(
                        boardFits
                                ? Stream.of()
                                : Stream.of(Finding.at("/officers", SetupCode.BOARD_SIZE)),
                        supervisorsFit
                                ? Stream.of()
                                : Stream.of(
                                        Finding.at("/officers", SetupCode.SUPERVISORS_REQUIRED)))
                .toList();
    }

    private static boolean doesWithout(SetupForm form) {
        SetupForm.Supervision supervision = form.supervision();
        if (supervision == null) {
            return false;
        }
        return switch (form.entityType()) {
            case LLC -> supervision.waived() || supervision.byAuditCommittee();
            case JSC -> supervision.byAuditCommittee();
            case SOLE, PGEN, PSPE, PLIM, COOP, COOPU, IND, BR -> true;
        };
    }

    private static Set<String> partiesIn(SetupForm form, Office office) {
        return form.officersOf(office).stream().map(Officer::party).collect(Collectors.toSet());
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        legalRepresentative(form),
                        disqualified(form, facts),
                        applicantBarred(form, facts),
                        supervisorsApart(form),
                        organs(form, facts.parameters()))
                .flatMap(List::stream)
                .toList();
    }
}
