package org.onewindow.platform.event;

import java.time.Instant;
import org.onewindow.platform.http.Paging;

/** Where an event stands in the whole log: the cursor of its reader. */
record LogPlace(Instant recordedAt, String subject, long sequence) {

    private static final LogPlace BEGINNING = new LogPlace(Instant.EPOCH, "", 0);

    /** Reads what {@link #cursor} wrote; empty text is the beginning. */
    static LogPlace of(String cursor) {
        if (cursor.isEmpty()) {
            return BEGINNING;
        }
        return Paging.read(cursor, LogPlace::parsed);
    }

    private static LogPlace parsed(String cursor) {
        String[] parts = cursor.split(" ", 3);
        return new LogPlace(Paging.moment(parts[0]), parts[2], Long.parseLong(parts[1]));
    }

    String cursor() {
        return recordedAt + " " + sequence + " " + subject;
    }

    static long sequence(String cursor) {
        return Paging.read(cursor, Long::valueOf);
    }
}
