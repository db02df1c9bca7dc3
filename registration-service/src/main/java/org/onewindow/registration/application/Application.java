package org.onewindow.registration.application;

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
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** An application with its form; see {@link ApplicationState} for its life. */
@Entity
class Application {

    @Id UUID id;

    /** OIDC subject of the applicant or agent who files it. */
    String owner;

    /** Whoever filed it may only act for others (REG-006). */
    @Column(name = "filed_by_agent")
    boolean filedByAgent;

    String kind = SetupProcedure.KIND;

    /** Of the entity that a change is about; null for a set-up. */
    @Column(name = "about_uscc")
    @Nullable String aboutUscc;

    @Column(name = "entity_type")
    String entityType;

    @Column(name = "authority_code")
    String authorityCode;

    /** Whose window took the file in, where that is another than the competent one (REG-139). */
    @Column(name = "intake_code")
    @Nullable String intakeCode;

    @Nullable String name;

    @Enumerated(EnumType.STRING)
    ApplicationState state;

    /** The form as JSON, personal numbers in clear. */
    String form;

    @Column(name = "form_digest")
    String formDigest;

    /** Verified proofs and signatures, numbers hashed; null before the first submission. */
    @Nullable String evidence;

    /** {@link Reason}s for which an officer has to look, as JSON. */
    String findings = "[]";

    /** The full list of corrections of the last return, as JSON (REG-092). */
    String corrections = "[]";

    @Column(name = "refusal_draft")
    @Nullable String refusalDraft;

    @Column(name = "refusal_drafter")
    @Nullable String refusalDrafter;

    /** The officer who has the case in hand. */
    @Nullable String handler;

    @Column(name = "claimed_at")
    @Nullable Instant claimedAt;

    /** 1 before 2 (REG-100, REG-143). */
    int priority = Queue.ORDINARY;

    @Column(name = "service_officer")
    @Nullable String serviceOfficer;

    boolean extended;

    @Column(name = "extension_draft")
    @Nullable String extensionDraft;

    @Column(name = "extension_drafter")
    @Nullable String extensionDrafter;

    /** {@link Suspension}s as JSON, oldest first. */
    String stops = "[]";

    /** Every {@link Defect} named in a return so far, as JSON. */
    @Column(name = "told_defects")
    String toldDefects = "[]";

    /** The form as it was when it was returned. */
    @Column(name = "returned_form")
    @Nullable String returnedForm;

    /** {@link Tolerance} as JSON; null where nothing is missing. */
    @Nullable String tolerance;

    @Enumerated(EnumType.STRING)
    @Column(name = "tolerance_outcome")
    Tolerance.@Nullable Outcome toleranceOutcome;

    @Column(name = "tolerance_ended_on")
    @Nullable LocalDate toleranceEndedOn;

    int submissions;

    @Column(name = "submitted_at")
    @Nullable Instant submittedAt;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    boolean overdue;

    @Column(name = "decided_at")
    @Nullable Instant decidedAt;

    @Nullable String uscc;

    @Column(name = "created_at")
    Instant createdAt;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    void act(ApplicationState.Action action) {
        state = state.apply(action);
    }

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }
}
