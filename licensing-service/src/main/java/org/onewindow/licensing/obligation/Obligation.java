package org.onewindow.licensing.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * OPEN until the permit is there, is not needed any more or the business ends; claimed at most once
 * while it is open.
 */
@Entity
class Obligation {

    enum State {
        OPEN,
        CLOSED
    }

    enum CloseReason {
        SATISFIED,
        ENTITY_ENDED,
        /** No item of its scope leads to the permit any more (LIC-003). */
        NOT_NEEDED
    }

    @Id UUID id;

    @Column String uscc;

    @Column String item;

    @Column(name = "scope_code")
    String scopeCode;

    @Column(name = "scope_text")
    String scopeText;

    @Column String place;

    @Enumerated(EnumType.STRING)
    @Column
    State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    @Nullable CloseReason closeReason;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "claim_due_on")
    LocalDate claimDueOn;

    @Column(name = "claimed_by")
    @Nullable String claimedBy;

    @Column(name = "claimed_at")
    @Nullable Instant claimedAt;

    @Column(name = "escalated_at")
    @Nullable Instant escalatedAt;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(
            String uscc,
            PermitList.Match match,
            Jurisdiction place,
            LocalDate openedOn,
            LocalDate claimDueOn) {
        id = UuidV7.next();
        this.uscc = uscc;
        item = match.item().code();
        scopeCode = match.scope().code();
        scopeText = match.scope().text();
        this.place = place.code();
        state = State.OPEN;
        this.openedOn = openedOn;
        this.claimDueOn = claimDueOn;
    }

    boolean isUnclaimed() {
        return state == State.OPEN && claimedBy == null;
    }

    Jurisdiction competent() {
        return new Jurisdiction(place);
    }
}
