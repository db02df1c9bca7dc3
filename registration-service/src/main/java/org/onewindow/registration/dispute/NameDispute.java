package org.onewindow.registration.dispute;

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

/** A dispute about a name, see {@link DisputeState} for its life. */
@Entity
@Table(name = "name_dispute")
class NameDispute {

    @Id UUID id;

    /** OIDC subject of who brought it. */
    String claimant;

    @Column(name = "claimant_uscc")
    @Nullable String claimantUscc;

    @Column(name = "claimant_right")
    String claimantRight;

    @Column(name = "respondent_uscc")
    String respondentUscc;

    @Column(name = "respondent_name")
    String respondentName;

    @Column(name = "authority_code")
    String authorityCode;

    @Enumerated(EnumType.STRING)
    Track track;

    @Enumerated(EnumType.STRING)
    DisputeState state = DisputeState.FILED;

    String facts;

    @Column(name = "filed_on")
    LocalDate filedOn;

    @Column(name = "accepted_on")
    @Nullable LocalDate acceptedOn;

    @Column(name = "due_on")
    @Nullable LocalDate dueOn;

    boolean overdue;

    @Nullable String reply;

    @Column(name = "mediation_failed_on")
    @Nullable LocalDate mediationFailedOn;

    @Column(name = "mediation_record")
    @Nullable String mediationRecord;

    /** {@link Ruling} as JSON. */
    @Nullable String draft;

    @Nullable String drafter;

    @Nullable String number;

    @Column(name = "closed_on")
    @Nullable LocalDate closedOn;

    @Column(name = "correction_id")
    @Nullable UUID correctionId;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected NameDispute() {}

    static NameDispute blank() {
        return new NameDispute();
    }

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }

    void act(DisputeState.Action action) {
        state = state.apply(action);
    }
}
