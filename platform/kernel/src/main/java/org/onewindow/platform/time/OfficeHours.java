package org.onewindow.platform.time;

import java.time.LocalTime;

/** Where a working day is cut in halves, and when its second half ends. */
public record OfficeHours(LocalTime noon, LocalTime closes) {

    public OfficeHours {
        if (!noon.isBefore(closes)) {
            throw new IllegalArgumentException("Closes before noon: " + closes);
        }
    }
}
