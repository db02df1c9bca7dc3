package org.onewindow.platform.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.http.Digest;

/**
 * A decision as the chain sees it. Its hash covers every column of the row and the hash before it.
 */
record ChainLink(
        UUID id,
        String kind,
        String subject,
        String outcome,
        String jurisdiction,
        Instant decidedAt,
        LocalDate legalDate,
        String body) {

    static final String COLUMNS =
            "d.id, d.kind, d.subject, d.outcome, d.jurisdiction, d.decided_at, d.legal_date, d.body";

    /** The hash before the first decision. */
    static final String BEGINNING = "0".repeat(64);

    static ChainLink read(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getObject(7, LocalDate.class),
                row.getString(8));
    }

    /**
     * SHA-256 as 64 hexadecimal digits. Each part is preceded by its length, so none can run over.
     */
    String hashAfter(String previous) {
        StringBuilder text = new StringBuilder(previous);
        for (Object part :
                new Object[] {
                    id, kind, subject, outcome, jurisdiction, decidedAt, legalDate, body
                }) {
            String value = part.toString();
            text.append('\n').append(value.length()).append(':').append(value);
        }
        return Digest.sha256(text.toString());
    }
}
