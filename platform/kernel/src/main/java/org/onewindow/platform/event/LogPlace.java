package org.onewindow.platform.event;

import java.time.DateTimeException;
import java.time.Instant;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Where an event stands in the whole log: the cursor of its reader. */
record LogPlace(Instant recordedAt, String subject, long sequence) {

    private static final LogPlace BEGINNING = new LogPlace(Instant.EPOCH, "", 0);
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Reads what {@link #cursor} wrote; empty text is the beginning. */
    static LogPlace of(String cursor) {
        if (cursor.isEmpty()) {
            return BEGINNING;
        }
        String[] parts = cursor.split(" ", 3);
        if (parts.length < 3) {
            throw notOurs();
        }
        try {
            Instant recordedAt = Instant.parse(parts[0]);
            if (recordedAt.isBefore(Instant.EPOCH) || recordedAt.isAfter(END)) {
                throw notOurs();
            }
            return new LogPlace(recordedAt, parts[2], sequence(parts[1]));
        } catch (DateTimeException e) {
            throw notOurs();
        }
    }

    String cursor() {
        return recordedAt + " " + sequence + " " + subject;
    }

    static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    private static Refusal notOurs() {
        return new Refusal(CommonProblem.INVALID_CURSOR, "the cursor is not one of ours");
    }
}
