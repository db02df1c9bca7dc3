package org.onewindow.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.onewindow.platform.rule.Rule;

/** Between instants, which are stored, and legal dates, which are dates in Asia/Shanghai. */
public final class LegalDate {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalDate() {}

    @Rule("GEN-001")
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** 00:00 of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of the day, the first instant that no longer belongs to it. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
