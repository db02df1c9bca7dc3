package org.onewindow.registration.fraud;

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
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** An inquiry into one registration; see {@link FraudState} for its course. */
@Entity
@Table(name = "fraud_case")
class FraudCase {

    /** What may stop an inquiry (REG-193). */
    enum StopReason {
        CIVIL_DISPUTE,
        LAWSUIT,
        OTHER_DEPARTMENT
    }

    @Id UUID id;

    String uscc;

    @Column(name = "authority_code")
    String authorityCode;

    @Enumerated(EnumType.STRING)
    Target target;

    /** Number of the entry that the change replaced; 0 for another target. */
    @Column(name = "change_ordinal")
    int changeOrdinal;

    @Enumerated(EnumType.STRING)
    FraudState state;

    /** OIDC subject; null when the authority acts by itself. */
    @Nullable String applicant;

    @Column(name = "applicant_name")
    @Nullable String applicantName;

    @Column(name = "applicant_hash")
    @Nullable String applicantHash;

    @Column(name = "identity_verified")
    boolean identityVerified;

    String statement;

    @Column(name = "filed_on")
    LocalDate filedOn;

    /** Last day to accept, then to investigate; null when nothing is due. */
    @Column(name = "due_on")
    @Nullable LocalDate dueOn;

    /** What {@link #dueOn} was counted from. */
    @Column(name = "due_from")
    @Nullable LocalDate dueFrom;

    /** For how long it was counted, see {@link FraudRules.Counted}. */
    @Column(name = "due_for")
    @Nullable String dueFor;

    boolean overdue;

    @Column(name = "accepted_on")
    @Nullable LocalDate acceptedOn;

    boolean extended;

    @Column(name = "stopped_on")
    @Nullable LocalDate stoppedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason")
    @Nullable StopReason stopReason;

    @Column(name = "stop_detail")
    @Nullable String stopDetail;

    @Column(name = "notice_on")
    @Nullable LocalDate noticeOn;

    @Column(name = "notice_ends_on")
    @Nullable LocalDate noticeEndsOn;

    @Column(name = "notice_text")
    @Nullable String noticeText;

    /** {@link Objection}s as JSON. */
    String objections = "[]";

    /** {@link Proposal} as JSON, until another officer approves it. */
    @Nullable String proposal;

    @Column(name = "proposal_drafter")
    @Nullable String proposalDrafter;

    @Column(name = "decided_on")
    @Nullable LocalDate decidedOn;

    @Column(name = "document_number")
    @Nullable String documentNumber;

    /** Only false items were revoked, the rest of the registration stands. */
    boolean partial;

    /** What was revoked in words for the public, as JSON. */
    String items = "[]";

    @Column(name = "restored_on")
    @Nullable LocalDate restoredOn;

    @Version long version;

    /** Somebody speaks up during a notice. */
    record Objection(LocalDate on, String byHash, String statement) {}

    @SuppressWarnings("NullAway.Init")
    protected FraudCase() {}

    void act(FraudState.Action action) {
        state = state.apply(action);
    }

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }

    boolean isOwnMotion() {
        return applicant == null;
    }

    boolean hasObjections() {
        return !objections.equals("[]");
    }
}
