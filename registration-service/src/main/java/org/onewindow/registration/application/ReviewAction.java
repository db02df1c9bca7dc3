package org.onewindow.registration.application;

import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.rule.Rule;

/** What an officer may do with a case; the case view lists them, each blocked one with why. */
enum ReviewAction {
    CLAIM,
    RELEASE,
    APPROVE,
    RETURN,
    DRAFT_REFUSAL,
    APPROVE_REFUSAL,
    PROPOSE_EXTENSION,
    APPROVE_EXTENSION,
    SUSPEND,
    RESUME,
    PRIORITISE;

    /** Why this officer may not do it to the case now; empty when he may. */
    @Rule({"REG-091", "REG-095", "GEN-011", "GEN-012"})
    Optional<ProblemCode> blockedFor(Actor officer, Standing standing) {
        if (!isPossible(standing)) {
            return Optional.of(
                    this == PROPOSE_EXTENSION && standing.extended()
                            ? RegistrationProblem.ALREADY_EXTENDED
                            : CommonProblem.STATE_CONFLICT);
        }
        return switch (this) {
            case CLAIM -> unless(standing.handler().isEmpty(), RegistrationProblem.CASE_CLAIMED);
            case RELEASE -> release(officer, standing);
            case APPROVE, RETURN, DRAFT_REFUSAL, PROPOSE_EXTENSION, SUSPEND, RESUME ->
                    unless(standing.isOpenTo(officer), RegistrationProblem.CASE_OF_ANOTHER);
            case APPROVE_REFUSAL ->
                    secondPerson(
                            officer,
                            standing.refusalDrafter(),
                            RegistrationProblem.NO_REFUSAL_DRAFT);
            case APPROVE_EXTENSION ->
                    secondPerson(
                            officer,
                            standing.extensionDrafter(),
                            RegistrationProblem.NO_EXTENSION_DRAFT);
            case PRIORITISE -> prioritise(officer, standing);
        };
    }

    private boolean isPossible(Standing standing) {
        ApplicationState state = standing.state();
        return switch (this) {
            case CLAIM, RELEASE, PRIORITISE -> state.isWithOfficer();
            case APPROVE -> state.after(ApplicationState.Action.APPROVE).isPresent();
            case RETURN -> state.after(ApplicationState.Action.RETURN).isPresent();
            case DRAFT_REFUSAL, APPROVE_REFUSAL ->
                    state.after(ApplicationState.Action.REFUSE).isPresent();
            case PROPOSE_EXTENSION, APPROVE_EXTENSION ->
                    state.after(ApplicationState.Action.EXTEND).isPresent();
            case SUSPEND -> state.after(ApplicationState.Action.SUSPEND).isPresent();
            case RESUME -> state.after(ApplicationState.Action.RESUME).isPresent();
        };
    }

    private static Optional<ProblemCode> release(Actor officer, Standing standing) {
        if (standing.handler().isEmpty()) {
            return Optional.of(RegistrationProblem.CASE_NOT_CLAIMED);
        }
        return unless(
                standing.isOpenTo(officer) || officer.has(Role.REGISTRAR_LEAD),
                RegistrationProblem.CASE_OF_ANOTHER);
    }

    private static Optional<ProblemCode> secondPerson(
            Actor officer, Optional<String> drafter, ProblemCode nothingDrafted) {
        if (!officer.has(Role.REGISTRAR_LEAD)) {
            return Optional.of(CommonProblem.ROLE_DENIED);
        }
        if (drafter.isEmpty()) {
            return Optional.of(nothingDrafted);
        }
        return unless(!drafter.get().equals(officer.subject()), CommonProblem.TWO_PERSONS_REQUIRED);
    }

    private static Optional<ProblemCode> prioritise(Actor officer, Standing standing) {
        if (!officer.has(Role.REGISTRAR_LEAD)) {
            return Optional.of(CommonProblem.ROLE_DENIED);
        }
        return unless(standing.greenChannel(), RegistrationProblem.PRIORITY_NOT_OFFERED);
    }

    private static Optional<ProblemCode> unless(boolean fine, ProblemCode problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
