package org.onewindow.registration.barrier;

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

/** A reported barrier; see {@link BarrierState} for its life. */
@Entity
class Barrier {

    /** What came of the examination. */
    enum Outcome {
        REMOVED,
        EASED,
        /** The condition rests on a law or a State Council decision, which the answer names. */
        LAWFUL
    }

    @Id UUID id;

    String jurisdiction;

    String title;

    @Column(name = "imposed_by")
    String imposedBy;

    String account;

    String reporter;

    @Enumerated(EnumType.STRING)
    BarrierState state;

    @Column(name = "reported_on")
    LocalDate reportedOn;

    @Column(name = "triage_due_on")
    LocalDate triageDueOn;

    @Column(name = "reply_due_on")
    LocalDate replyDueOn;

    @Column(name = "triaged_on")
    @Nullable LocalDate triagedOn;

    @Column(name = "answered_on")
    @Nullable LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    @Nullable Outcome outcome;

    @Nullable String answer;

    @Column(name = "triage_overdue")
    boolean triageOverdue;

    @Column(name = "reply_overdue")
    boolean replyOverdue;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Barrier() {}

    Jurisdiction place() {
        return new Jurisdiction(jurisdiction);
    }
}
