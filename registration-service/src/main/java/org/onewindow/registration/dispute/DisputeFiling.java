package org.onewindow.registration.dispute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.name.NameReading;
import org.onewindow.registration.name.NameReadings;

/** Brings a dispute to the authority of the one who is said to infringe. */
@Singleton
class DisputeFiling {

    private final Disputes disputes;
    private final EntityRegister register;
    private final NameReadings names;
    private final BusinessClock clock;

    /**
     * What the claimant says.
     *
     * @param claimantUscc the entity whose name it is; none for another right
     */
    record Claim(
            String respondentUscc, @Nullable String claimantUscc, String right, String facts) {}

    @Inject
    DisputeFiling(
            Disputes disputes, EntityRegister register, NameReadings names, BusinessClock clock) {
        this.disputes = disputes;
        this.register = register;
        this.names = names;
        this.clock = clock;
    }

    @Rule({"REG-052", "GEN-011"})
    NameDispute file(Claim claim, Actor claimant) {
        EntityFacts respondent =
                register.find(claim.respondentUscc())
                        .filter(entity -> entity.endedOn().isEmpty())
                        .filter(entity -> entity.registered().name() != null)
                        .orElseThrow(() -> new Refusal(DisputeProblem.DISPUTE_RESPONDENT));
        NameDispute dispute = NameDispute.blank();
        dispute.id = UuidV7.next();
        dispute.claimant = claimant.subject();
        dispute.claimantUscc = claim.claimantUscc();
        dispute.claimantRight = claim.right();
        dispute.respondentUscc = respondent.uscc();
        dispute.respondentName = respondent.registered().displayName();
        dispute.authorityCode = respondent.registered().authorityCode();
        dispute.track = Track.of(nameOf(claim, claimant), reading(respondent));
        dispute.facts = claim.facts();
        dispute.filedOn = clock.today();
        disputes.persistAndFlush(dispute);
        return dispute;
    }

    private Optional<NameReading> nameOf(Claim claim, Actor claimant) {
        String uscc = claim.claimantUscc();
        if (uscc == null) {
            return Optional.empty();
        }
        if (!register.isRepresentedBy(uscc, claimant)) {
            throw new Refusal(DisputeProblem.DISPUTE_STANDING);
        }
        return register.find(uscc).map(this::reading);
    }

    private NameReading reading(EntityFacts entity) {
        return names.read(
                entity.registered().displayName(),
                entity.registered().authorityCode(),
                entity.registered().entityType());
    }
}
