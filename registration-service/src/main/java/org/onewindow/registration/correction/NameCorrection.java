package org.onewindow.registration.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityFacts;

/** An order to change a name, see {@link CorrectionState} for its life. */
@Entity
@Table(name = "name_correction")
class NameCorrection {

    /** Why it came about. */
    enum Origin {
        OWN_MOTION,
        REQUEST,
        COURT,
        DISPUTE
    }

    @Id UUID id;

    String uscc;

    String name;

    @Column(name = "authority_code")
    String authorityCode;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Nullable String cause;

    @Enumerated(EnumType.STRING)
    CorrectionState state;

    String facts;

    @Column(name = "legal_basis")
    String legalBasis;

    String reasons;

    String drafter;

    @Nullable String statement;

    @Column(name = "heard_on")
    @Nullable LocalDate heardOn;

    @Nullable String number;

    @Column(name = "ordered_on")
    @Nullable LocalDate orderedOn;

    @Column(name = "received_on")
    @Nullable LocalDate receivedOn;

    @Column(name = "due_on")
    @Nullable LocalDate dueOn;

    @Column(name = "closed_on")
    @Nullable LocalDate closedOn;

    @Column(name = "closing_reason")
    @Nullable String closingReason;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected NameCorrection() {}

    static NameCorrection drafted(
            EntityFacts entity,
            Origin origin,
            @Nullable String cause,
            OrderText text,
            String drafter) {
        NameCorrection correction = new NameCorrection();
        correction.id = UuidV7.next();
        correction.uscc = entity.uscc();
        correction.name = entity.registered().displayName();
        correction.authorityCode = entity.registered().authorityCode();
        correction.origin = origin;
        correction.cause = cause;
        correction.state = CorrectionState.DRAFTED;
        correction.facts = text.facts();
        correction.legalBasis = text.legalBasis();
        correction.reasons = text.reasons();
        correction.drafter = drafter;
        return correction;
    }

    /** A ruling takes the place of a draft, with its own text and drafter (REG-052, GEN-012). */
    @Rule({"REG-052", "GEN-012"})
    void ruled(String disputeId, OrderText text, String drafter) {
        origin = Origin.DISPUTE;
        cause = disputeId;
        facts = text.facts();
        legalBasis = text.legalBasis();
        reasons = text.reasons();
        this.drafter = drafter;
    }

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }

    void act(CorrectionState.Action action) {
        state = state.apply(action);
    }
}
