package org.onewindow.registration.commitment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.registration.application.GivenCommitments;
import org.onewindow.registration.correction.OrderText;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Ground;
import org.onewindow.registration.premises.ServedDocuments;

/**
 * Finds that the commitment about a domicile was false: one officer says so with evidence, the
 * entity is heard, another officer decides. Credit notes it, and the entity is ordered to register
 * another domicile.
 */
@Singleton
class CommitmentFindings {

    private static final String KIND = "DOMICILE";

    private final FindingStore store;
    private final GivenCommitments commitments;
    private final EntityRegister register;
    private final CorrectiveOrders orders;
    private final ServedDocuments documents;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    CommitmentFindings(
            FindingStore store,
            GivenCommitments commitments,
            EntityRegister register,
            CorrectiveOrders orders,
            ServedDocuments documents,
            Decisions decisions,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.store = store;
        this.commitments = commitments;
        this.register = register;
        this.orders = orders;
        this.documents = documents;
        this.decisions = decisions;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One officer says so; nothing is found yet, and the entity is asked. */
    @Rule({"REG-098", "GEN-012"})
    CommitmentFinding draft(
            String uscc, CommitmentFinding.Evidence evidence, OrderText text, Actor drafter) {
        EntityFacts entity =
                register.lock(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        drafter.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        GivenCommitments.Given given =
                commitments
                        .last(uscc, KIND)
                        .filter(any -> entity.endedOn().isEmpty())
                        .orElseThrow(() -> new Refusal(FindingProblem.NO_COMMITMENT));
        CommitmentFinding finding = hearing(entity, given, evidence, text);
        store.add(finding, drafter.subject());
        documents.remind(uscc, "关于住所承诺不实认定的听取意见通知");
        return finding;
    }

    private CommitmentFinding hearing(
            EntityFacts entity,
            GivenCommitments.Given given,
            CommitmentFinding.Evidence evidence,
            OrderText text) {
        String authority = entity.registered().authorityCode();
        ParameterSet limits = parameters.at(new Jurisdiction(authority), clock.today());
        return new CommitmentFinding(
                UuidV7.next(),
                entity.uscc(),
                authority,
                new CommitmentFinding.About(given.applicationId(), given.textVersion()),
                evidence,
                text,
                FindingState.HEARING,
                CommitmentFinding.hearing(clock.today(), limits, calendars.current()).lastDay(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** For officers of the place and the entity itself; to others it is unknown (404). */
    @Rule("GEN-011")
    CommitmentFinding seen(UUID id, Actor actor) {
        return seen(store.read(id), actor);
    }

    private CommitmentFinding seen(CommitmentFinding finding, Actor actor) {
        register.requireReader(finding.uscc(), finding.place(), actor);
        return finding;
    }

    private CommitmentFinding taken(UUID id, @Nullable String ifMatch, Actor actor) {
        CommitmentFinding finding = seen(store.lock(id), actor);
        EntityTags.requireMatch(ifMatch, finding.version());
        return finding;
    }

    /** What the entity has to say; with it the hearing is over. */
    @Transactional
    @Rule("REG-098")
    CommitmentFinding state(UUID id, @Nullable String ifMatch, String statement, Actor actor) {
        CommitmentFinding finding = taken(id, ifMatch, actor);
        finding.state().apply(FindingState.Action.FIND);
        store.heard(id, statement);
        return store.read(id);
    }

    /** Another officer decides, once the entity has been heard (CRE-111). */
    @Transactional
    @Rule({"REG-098", "GEN-012"})
    CommitmentFinding decide(
            UUID id,
            @Nullable String ifMatch,
            FindingState.Action verdict,
            String reason,
            Actor approver) {
        CommitmentFinding finding = taken(id, ifMatch, approver);
        FindingState next = finding.state().apply(verdict);
        TwoPersonRule.check(store.drafter(id), approver);
        if (!finding.isHeardOn(clock.today())) {
            throw new Refusal(FindingProblem.HEARING_NOT_OVER);
        }
        CommitmentFinding.Outcome outcome =
                next == FindingState.FALSE
                        ? found(finding, reason, approver)
                        : new CommitmentFinding.Outcome(
                                clock.today(), reason, Optional.empty(), Optional.empty());
        store.decided(id, next, outcome);
        record(finding, next, outcome, approver);
        return store.read(id);
    }

    @Rule({"REG-098", "EVT-16", "GEN-008", "INV-10"})
    private CommitmentFinding.Outcome found(
            CommitmentFinding finding, String reason, Actor approver) {
        commitments.falsified(finding.about().applicationId(), finding.uscc(), KIND, approver);
        String number = store.nextNumber(clock.today().getYear(), finding.authorityCode());
        documents.remind(finding.uscc(), "住所承诺不实认定书 " + number);
        return new CommitmentFinding.Outcome(
                clock.today(), reason, Optional.of(number), ordered(finding, approver));
    }

    /** To register another domicile; not where it has moved already, or ended. */
    @Rule({"REG-098", "REG-071"})
    private Optional<UUID> ordered(CommitmentFinding finding, Actor approver) {
        EntityFacts entity = register.require(finding.uscc());
        boolean stands =
                commitments
                        .last(finding.uscc(), KIND)
                        .map(GivenCommitments.Given::applicationId)
                        .equals(Optional.of(finding.about().applicationId()));
        if (!stands || entity.endedOn().isPresent()) {
            return Optional.empty();
        }
        ParameterSet limits = parameters.at(finding.place(), clock.today());
        return Optional.of(
                orders.order(
                        entity,
                        Ground.FALSE_DOMICILE,
                        finding.text(),
                        clock.today().plusDays(limits.integer("change.file.days")),
                        store.drafter(finding.id()),
                        approver));
    }

    private void record(
            CommitmentFinding finding,
            FindingState state,
            CommitmentFinding.Outcome outcome,
            Actor actor) {
        boolean isFalse = state == FindingState.FALSE;
        decisions.record(
                new Decision(
                        "COMMITMENT_FINDING",
                        finding.id().toString(),
                        state.name(),
                        finding.place(),
                        actor,
                        List.of(
                                isFalse
                                        ? Decision.AppliedRule.failed("REG-098", KIND)
                                        : Decision.AppliedRule.passed("REG-098")),
                        Map.of(
                                "uscc",
                                finding.uscc(),
                                "about",
                                finding.about(),
                                "evidence",
                                finding.evidence(),
                                "statement",
                                finding.statement().orElse(""),
                                "reason",
                                outcome.reason(),
                                "drafter",
                                Digest.sha256(store.drafter(finding.id()))),
                        List.of(),
                        outcome.number().map(number -> grounds(finding, number))));
    }

    private static Decision.Grounds grounds(CommitmentFinding finding, String number) {
        return new Decision.Grounds(
                number,
                finding.text().facts(),
                finding.text().legalBasis(),
                finding.text().reasons(),
                Decision.Grounds.ORDINARY_REMEDIES);
    }
}
