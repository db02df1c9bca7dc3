package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.check.ExitRoute;
import org.onewindow.deregistration.check.FactFinder;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** From the commitment to the public notice. */
@Singleton
class CaseOpening {

    private final CaseAccess access;
    private final ExitCases cases;
    private final TrustProvider trust;
    private final FactFinder finder;
    private final Examiner examiner;
    private final CaseSteps steps;
    private final CaseNews news;
    private final BusinessClock clock;

    CaseOpening(
            CaseAccess access,
            ExitCases cases,
            TrustProvider trust,
            FactFinder finder,
            Examiner examiner,
            CaseSteps steps,
            CaseNews news,
            BusinessClock clock) {
        this.access = access;
        this.cases = cases;
        this.trust = trust;
        this.finder = finder;
        this.examiner = examiner;
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    /** What the sources say of an entity that the actor may exit. */
    Facts facts(String uscc, Actor actor) {
        ExitingEntity entity = access.entity(uscc, actor);
        requireNotEnded(entity);
        return finder.ask(entity.uscc());
    }

    /** The same for a draft that is tried again. */
    Facts facts(UUID id, @Nullable String ifMatch, Actor actor) {
        return finder.ask(draft(id, ifMatch, actor));
    }

    @Transactional
    String draft(UUID id, @Nullable String ifMatch, Actor actor) {
        ExitCase exit = access.lockOwn(id, actor);
        EntityTags.requireMatch(ifMatch, exit.version());
        return exit.uscc();
    }

    /** Opens the case and publishes its notice, or keeps it as draft while a source is silent. */
    @Rule({"DER-001", "DER-016", "INV-16"})
    @Transactional
    ExitCase open(String uscc, String textVersion, List<String> tokens, Facts facts, Actor actor) {
        ExitingEntity entity = access.lockOwn(uscc, actor);
        requireNotEnded(entity);
        requireFirstExit(entity);
        if (cases.hasOpenCase(uscc)) {
            throw new Refusal(ExitProblem.EXIT_CASE_OPEN);
        }
        List<Signature> signatures = signatures(uscc, textVersion, tokens);
        Examined examined = examiner.examine(entity, signatures, facts);
        requireEligible(entity.entityType(), examined);
        ExitCase exit = new ExitCase(entity, Commitment.current(uscc), signatures, clock.today());
        cases.persist(exit);
        news.opened(exit, actor);
        steps.publishOrPark(exit, examined, actor);
        cases.flush();
        return exit;
    }

    private static void requireNotEnded(ExitingEntity entity) {
        if (entity.ended()) {
            throw new Refusal(ExitProblem.ENTITY_ENDED);
        }
    }

    /** After an exit that had to be undone only liquidation is left. */
    @Rule("DER-019")
    private static void requireFirstExit(ExitingEntity entity) {
        if (entity.exitUndone()) {
            throw new Refusal(
                    ExitProblem.PATH_NOT_ELIGIBLE,
                    "offered instead: " + ExitRoute.Path.P3 + ", an earlier exit was undone");
        }
    }

    /** Tries again to publish a draft that waited for a silent source. */
    @Transactional
    ExitCase publish(UUID id, @Nullable String ifMatch, Facts facts, Actor actor) {
        ExitCase exit = access.lockOwn(id, actor);
        EntityTags.requireMatch(ifMatch, exit.version());
        ExitingEntity entity = access.entity(exit.uscc(), actor);
        return publish(exit, entity.entityType(), examiner.examine(exit, facts), actor);
    }

    /** Publishes a draft whose checks are settled now. */
    ExitCase publish(ExitCase exit, String entityType, Examined examined, Actor actor) {
        if (exit.state() != ExitCaseState.DRAFT) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the case is " + exit.state());
        }
        requireEligible(entityType, examined);
        steps.publishOrPark(exit, examined, actor);
        cases.flush();
        return exit;
    }

    /** The signatures under today's text; one that does not verify refuses the request. */
    List<Signature> signatures(String uscc, String textVersion, List<String> tokens) {
        if (!textVersion.equals(Commitment.CURRENT_VERSION)) {
            throw new Refusal(
                    ExitProblem.COMMITMENT_TEXT_OUTDATED,
                    "current version is " + Commitment.CURRENT_VERSION);
        }
        String digest = Commitment.current(uscc).digest();
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Signature> signature = trust.verified(tokens.get(i), digest);
            if (signature.isEmpty()) {
                throw new Refusal(ExitProblem.SIGNATURE_INVALID, "/signatures/" + i);
            }
            signatures.add(signature.get());
        }
        return signatures;
    }

    /**
     * Refuses before anything is written; the answer names the checks and the path that is left.
     */
    @Rule({"DER-001", "DER-010", "DER-011", "DER-016"})
    private static void requireEligible(String entityType, Examined examined) {
        Checks checks = examined.checks();
        ExitRoute route = ExitRoute.of(entityType, checks);
        if (route.path() != ExitRoute.Path.P1) {
            throw new Refusal(
                    ExitProblem.PATH_NOT_ELIGIBLE,
                    Optional.of("offered instead: " + route.path()),
                    List.of(),
                    Map.of("route", route, "checks", CheckView.all(checks)));
        }
        if (examined.signed() == Signatories.INCOMPLETE) {
            throw new Refusal(ExitProblem.COMMITMENTS_INCOMPLETE);
        }
    }
}
