package org.onewindow.registration.name;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.NameComparison.Claim;

/** A name somebody holds or held, see {@link NameStatus} for its life. */
@Entity
@Table(name = "name_hold")
class NameHold {

    /** Why a reserved name may stand beside the like name of the entity it is for. */
    static final String BESIDE_OWN = "OWN_NAME";

    /** The exception of a name that came as the fact of another register. */
    static final String FACT = "REGISTERED_FACT";

    /** The exception of a name that came by an investment; the code of the other side follows. */
    static final String INVESTMENT = "INVESTMENT ";

    @Id UUID id;

    String name;

    @Column(name = "authority_code")
    String authorityCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "entity_type")
    EntityType entityType;

    @Column(name = "trade_key")
    String tradeKey;

    @Column(name = "industry_division")
    String industryDivision;

    @Column(name = "synonym_group")
    String synonymGroup;

    @Enumerated(EnumType.STRING)
    NameStatus status;

    @Nullable String holder;

    @Nullable String evidence;

    /** OIDC subject to whom the name was transferred and published (REG-053). */
    @Nullable String transferee;

    @Column(name = "liability_accepted")
    boolean liabilityAccepted;

    @Column(name = "reserved_on")
    @Nullable LocalDate reservedOn;

    @Column(name = "reserved_until")
    @Nullable LocalDate reservedUntil;

    /** Whether an application that uses it waits for its decision. */
    @Column(name = "in_review")
    boolean inReview;

    @Nullable String uscc;

    /** The entity whose name it is to replace; nobody else's case can use it. */
    @Column(name = "for_uscc")
    @Nullable String forUscc;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @Column(name = "conflict_exception")
    @Nullable String conflictException;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected NameHold() {}

    /** A name reserved for an applicant through the last day of its term. */
    static NameHold reserved(
            ProposedName proposed, Claim claim, String holder, LocalDate on, LocalDate until) {
        NameHold hold = new NameHold();
        hold.id = UuidV7.next();
        hold.name = proposed.text();
        hold.authorityCode = proposed.authorityCode();
        hold.entityType = proposed.entityType();
        hold.tradeKey = claim.tradeKey();
        hold.industryDivision = claim.industryDivision().orElse("");
        hold.synonymGroup = claim.synonymGroup().orElse("");
        hold.status = NameStatus.RESERVED;
        hold.holder = holder;
        hold.reservedOn = on;
        hold.reservedUntil = until;
        return hold;
    }

    /** The name that another register says an entity has; it may be near others, it is a fact. */
    static NameHold fact(
            ProposedName proposed, Claim claim, String uscc, RegisteredNames.Standing standing) {
        NameHold hold = new NameHold();
        hold.id = UuidV7.next();
        hold.name = proposed.text();
        hold.authorityCode = proposed.authorityCode();
        hold.entityType = proposed.entityType();
        hold.tradeKey = claim.tradeKey();
        hold.industryDivision = claim.industryDivision().orElse("");
        hold.synonymGroup = claim.synonymGroup().orElse("");
        hold.status =
                standing.ended().map(NameReservations.End::status).orElse(NameStatus.REGISTERED);
        hold.endedOn = standing.ended().isPresent() ? standing.since() : null;
        hold.uscc = uscc;
        hold.conflictException = FACT;
        return hold;
    }

    /** What is compared of it, were it filed under this authority. */
    Claim claimAt(String authority) {
        return new Claim(authority, tradeKey, present(industryDivision), present(synonymGroup));
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    HeldName held() {
        return new HeldName(
                id,
                Optional.ofNullable(uscc),
                Optional.ofNullable(forUscc),
                Optional.ofNullable(conflictException));
    }

    void moveTo(NameStatus next) {
        status = status.moveTo(next);
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(reservedUntil);
    }

    /**
     * Whether a reservation's last day is over, even if nobody has looked yet (REG-050). The time
     * that the authority takes to decide costs the applicant no name.
     */
    boolean hasLapsed(LocalDate today) {
        return status == NameStatus.RESERVED
                && !inReview
                && reservedUntil != null
                && reservedUntil.isBefore(today);
    }
}
