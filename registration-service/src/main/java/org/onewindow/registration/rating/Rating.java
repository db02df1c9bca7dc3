package org.onewindow.registration.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** A rating of one closed case, 1 the worst and 5 the best. */
@Entity
class Rating {

    @Id UUID id;

    @Column(name = "application_id")
    UUID applicationId;

    String jurisdiction;

    int score;

    @Nullable String comment;

    @Column(name = "rated_on")
    LocalDate ratedOn;

    /** Only where the score asks for a follow-up. */
    @Column(name = "follow_up_due")
    @Nullable LocalDate followUpDue;

    @Column(name = "followed_up_on")
    @Nullable LocalDate followedUpOn;

    @Column(name = "follow_up")
    @Nullable String followUp;

    boolean overdue;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    Jurisdiction place() {
        return new Jurisdiction(jurisdiction);
    }

    boolean isOpen() {
        return followUpDue != null && followedUpOn == null;
    }
}
