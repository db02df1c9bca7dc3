package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.check.Disqualifier;
import org.onewindow.deregistration.check.FactFinder;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * Cases that wait because a source did not answer. The officer has the checks repeated and may fill
 * what is still unknown with evidence of his own; the rules then decide, not he. A failure can be
 * neither made nor taken back by hand, so no refusal rests on one person's word.
 */
@Singleton
class OfficerReview {

    private final CaseAccess access;
    private final ExitCases cases;
    private final KnownEntities entities;
    private final CaseOpening opening;
    private final Objections objections;
    private final FactFinder finder;
    private final Examiner examiner;
    private final CaseSteps steps;

    OfficerReview(
            CaseAccess access,
            ExitCases cases,
            KnownEntities entities,
            CaseOpening opening,
            Objections objections,
            FactFinder finder,
            Examiner examiner,
            CaseSteps steps) {
        this.access = access;
        this.cases = cases;
        this.entities = entities;
        this.opening = opening;
        this.objections = objections;
        this.finder = finder;
        this.examiner = examiner;
        this.steps = steps;
    }

    Facts facts(UUID id, @Nullable String ifMatch, Actor officer) {
        return finder.ask(waiting(id, ifMatch, officer));
    }

    @Transactional
    String waiting(UUID id, @Nullable String ifMatch, Actor officer) {
        return lockWaiting(id, ifMatch, officer).uscc();
    }

    /**
     * Goes on with the case where it waits.
     *
     * @param evidence what the officer has seen, by disqualifier
     */
    @Rule({"DER-002", "DER-018", "INV-14"})
    @Transactional
    ExitCase decide(
            UUID id,
            @Nullable String ifMatch,
            Map<Disqualifier, String> evidence,
            Facts facts,
            Actor officer) {
        ExitCase exit = lockWaiting(id, ifMatch, officer);
        Examined asked = examiner.examine(exit, facts);
        Examined examined =
                new Examined(
                        asked.checks().confirmedBy(evidence), asked.signed(), asked.parameters());
        requireKnown(examined);
        switch (exit.awaitsOfficerAt().orElseThrow()) {
            case START -> opening.publish(exit, entityType(exit), examined, officer);
            case NOTICE_END ->
                    steps.endNotice(exit, objections.stand(exit.id()), examined, officer);
            case DECISION -> steps.decide(exit, examined, officer);
        }
        cases.flush();
        return exit;
    }

    private String entityType(ExitCase exit) {
        return entities.find(exit.uscc()).orElseThrow().entityType();
    }

    private ExitCase lockWaiting(UUID id, @Nullable String ifMatch, Actor officer) {
        ExitCase exit = access.lockForOfficer(id, officer);
        EntityTags.requireMatch(ifMatch, exit.version());
        if (exit.awaitsOfficerAt().isEmpty()) {
            throw new Refusal(ExitProblem.NOTHING_TO_DECIDE);
        }
        return exit;
    }

    private static void requireKnown(Examined examined) {
        boolean open =
                examined.checks().outcome() == Checks.Outcome.UNKNOWN
                        || examined.signed() == Signatories.UNKNOWN;
        if (open && examined.checks().outcome() != Checks.Outcome.BLOCKED) {
            throw new Refusal(
                    ExitProblem.CHECKS_UNKNOWN,
                    Optional.of("unknown: " + examined.checks().unknown()),
                    List.of(),
                    Map.of("checks", CheckView.all(examined.checks())));
        }
    }
}
