package org.onewindow.deregistration.simplified;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.platform.id.UuidV7;

/** One look at the disqualifiers of a case, kept as it was; {@code checks} is JSON. */
@Entity
@Table(name = "exit_check")
class CheckRun {

    @Id private UUID id;
    @Column private UUID caseId;

    @Column
    @Enumerated(EnumType.STRING)
    private CheckPoint point;

    @Column private Instant checkedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private Checks.Outcome outcome;

    @Column private String checks;

    @SuppressWarnings("NullAway.Init")
    protected CheckRun() {}

    CheckRun(UUID caseId, CheckPoint point, Checks checks, String json) {
        id = UuidV7.next();
        this.caseId = caseId;
        this.point = point;
        checkedAt = checks.asOf();
        outcome = checks.outcome();
        this.checks = json;
    }

    String checks() {
        return checks;
    }
}
