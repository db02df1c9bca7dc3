package org.onewindow.registration.dispute;

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
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.correction.OrderText;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** Ends disputes by a decision that one officer drafts and a second one approves (GEN-012). */
@Singleton
class Rulings {

    private final Disputes disputes;
    private final DisputeDesk desk;
    private final NameCorrections corrections;
    private final EntityRegister register;
    private final Decisions decisions;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Rulings(
            Disputes disputes,
            DisputeDesk desk,
            NameCorrections corrections,
            EntityRegister register,
            Decisions decisions,
            BusinessClock clock,
            StoredJson json) {
        this.disputes = disputes;
        this.desk = desk;
        this.corrections = corrections;
        this.register = register;
        this.decisions = decisions;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    @Rule({"REG-052", "GEN-012"})
    NameDispute draft(UUID id, @Nullable String ifMatch, Ruling ruling, Actor drafter) {
        NameDispute dispute = disputes.takenByOfficer(id, ifMatch, drafter);
        dispute.state.apply(ruling.outcome().action());
        if (needsMediation(dispute.state, dispute.track, dispute.mediationFailedOn != null)) {
            throw new Refusal(DisputeProblem.MEDIATION_FIRST);
        }
        dispute.draft = json.write(ruling);
        dispute.drafter = drafter.subject();
        disputes.flush();
        return dispute;
    }

    /** Mediation comes before the ruling of an ordinary dispute; the simple track needs none. */
    @Rule("REG-052")
    static boolean needsMediation(DisputeState state, Track track, boolean mediationFailed) {
        return state == DisputeState.ACCEPTED && track == Track.ORDINARY && !mediationFailed;
    }

    /** Issues it; upheld, the name is ordered changed in the same transaction (REG-051). */
    @Transactional
    @Rule({"REG-052", "GEN-008", "GEN-012", "INV-10"})
    NameDispute approve(UUID id, @Nullable String ifMatch, Actor approver) {
        NameDispute dispute = disputes.takenByOfficer(id, ifMatch, approver);
        String draft = dispute.draft;
        String drafter = dispute.drafter;
        if (draft == null || drafter == null) {
            throw new Refusal(DisputeProblem.NO_RULING_DRAFT);
        }
        TwoPersonRule.check(drafter, approver);
        Ruling ruling = json.read(draft, Ruling.class);
        desk.close(dispute, ruling.outcome().action());
        String number = disputes.nextNumber(clock.today().getYear(), dispute.authorityCode);
        dispute.number = number;
        if (ruling.outcome() == Ruling.Outcome.UPHELD) {
            dispute.correctionId = order(dispute, ruling, drafter, approver);
        }
        record(dispute, ruling, number, drafter, approver);
        disputes.flush();
        return dispute;
    }

    private UUID order(NameDispute dispute, Ruling ruling, String drafter, Actor approver) {
        EntityFacts respondent =
                register.lock(dispute.respondentUscc)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        OrderText text = new OrderText(ruling.facts(), ruling.legalBasis(), ruling.reasons());
        return corrections.orderAfterDispute(respondent, dispute.id, text, drafter, approver);
    }

    private void record(
            NameDispute dispute, Ruling ruling, String number, String drafter, Actor approver) {
        decisions.record(
                new Decision(
                        "NAME_DISPUTE",
                        dispute.id.toString(),
                        dispute.state.name(),
                        dispute.place(),
                        approver,
                        List.of(Decision.AppliedRule.passed("REG-052")),
                        Map.of(
                                "respondent", dispute.respondentUscc,
                                "track", dispute.track.name(),
                                "drafter", Digest.sha256(drafter)),
                        List.of(),
                        Optional.of(
                                new Decision.Grounds(
                                        number,
                                        ruling.facts(),
                                        ruling.legalBasis(),
                                        ruling.reasons(),
                                        Decision.Grounds.ORDINARY_REMEDIES))));
    }
}
