package org.onewindow.credit.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a draft and the fact made of it have in common. */
@Embeddable
record FactContent(
        @Enumerated(EnumType.STRING) @Column(name = "kind") FactKind kind,
        @Column(name = "subject") String subject,
        @Column(name = "jurisdiction") String jurisdiction,
        @Column(name = "source") String source,
        @Column(name = "document_number") String documentNumber,
        @Column(name = "statement") String statement,
        @Column(name = "legal_basis") String legalBasis,
        @Column(name = "reasons") String reasons,
        @Column(name = "legal_date") LocalDate legalDate,
        @Column(name = "ended_on") @Nullable LocalDate endedOn,
        @Enumerated(EnumType.STRING) @Column(name = "ground") @Nullable AbnormalGround ground) {

    FactContent endedOn(LocalDate day, String why) {
        return new FactContent(
                kind,
                subject,
                jurisdiction,
                source,
                documentNumber,
                statement,
                legalBasis,
                why,
                legalDate,
                day,
                ground);
    }
}
