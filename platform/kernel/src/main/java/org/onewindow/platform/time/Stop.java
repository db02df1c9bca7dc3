package org.onewindow.platform.time;

import java.time.LocalDate;

/** Days that do not count towards a limit (a hearing, a test, a suspension), both ends included. */
public record Stop(LocalDate firstDay, LocalDate lastDay) {

    public Stop {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Stop ends before it begins: " + firstDay);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
