package org.onewindow.credit.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;

/** One version of a fact; the highest number is the one that counts (CRE-004). */
@Entity
@Immutable
class Fact {

    @Id UUID id;

    @Column(name = "fact_id")
    UUID factId;

    @Column int number;

    @Embedded @Column FactContent content;

    @Column(name = "free_from")
    @Nullable LocalDate freeFrom;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Fact() {}

    Fact(
            UUID factId,
            int number,
            FactContent content,
            @Nullable LocalDate freeFrom,
            Instant receivedAt,
            String recordedBy) {
        id = UuidV7.next();
        this.factId = factId;
        this.number = number;
        this.content = content;
        this.freeFrom = freeFrom;
        this.receivedAt = receivedAt;
        this.recordedBy = recordedBy;
    }

    FactVersion view() {
        return new FactVersion(
                factId,
                number,
                content.kind(),
                content.subject(),
                content.jurisdiction(),
                content.documentNumber(),
                content.statement(),
                content.legalBasis(),
                content.legalDate(),
                content.endedOn(),
                freeFrom,
                content.ground());
    }
}
