package org.onewindow.registration.dormancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** A filed dormancy; see {@link DormancyState} for its life. */
@Entity
class Dormancy {

    /** The events from which the law lets an entity pause (REG-170). */
    enum Reason {
        NATURAL_DISASTER,
        ACCIDENT,
        PUBLIC_HEALTH,
        SOCIAL_SECURITY
    }

    /** How a dormancy ended. */
    enum EndReason {
        /** Its last day, or the total of three years, is over. */
        EXPIRED,
        /** The entity says that it trades again. */
        RESUMED,
        /** An officer found that it trades again. */
        FOUND_TRADING,
        /** The entity left the status by another way, such as liquidation. */
        STATUS
    }

    @Id UUID id;

    String uscc;

    @Column(name = "authority_code")
    String authorityCode;

    @Enumerated(EnumType.STRING)
    DormancyState state;

    @Enumerated(EnumType.STRING)
    Reason reason;

    String explanation;

    @Column(name = "service_address")
    String serviceAddress;

    @Column(name = "staff_arrangement")
    String staffArrangement;

    @Column(name = "filed_on")
    LocalDate filedOn;

    @Column(name = "starts_on")
    LocalDate startsOn;

    /** The last day. */
    @Column(name = "ends_on")
    LocalDate endsOn;

    /** The first day on which it was over. */
    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable EndReason endReason;

    @Column(name = "credit_pending")
    boolean creditPending;

    @Column(name = "suspected_on")
    @Nullable LocalDate suspectedOn;

    @Column(name = "publish_by")
    @Nullable LocalDate publishBy;

    @Column(name = "published_on")
    @Nullable LocalDate publishedOn;

    @Column(name = "publish_overdue")
    boolean publishOverdue;

    /** {@link Findings.Finding} as JSON, until a second person approves it. */
    @Column(name = "finding_draft")
    @Nullable String findingDraft;

    @Column(name = "finding_drafter")
    @Nullable String findingDrafter;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Dormancy() {}

    void act(DormancyState.Action action) {
        state = state.apply(action);
    }

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }

    /** Whether a day lies in the period as filed. */
    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
