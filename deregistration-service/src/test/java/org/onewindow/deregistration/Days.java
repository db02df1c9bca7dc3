package org.onewindow.deregistration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;

/** Lets days go by on the sandbox's clock. */
public final class Days {

    private Days() {}

    /** Ten in the morning of a day to come. */
    public static void passTo(BusinessClock clock, LocalDate day) {
        Instant morning = day.atTime(LocalTime.of(10, 0)).atZone(LegalDate.ZONE).toInstant();
        clock.moveTo(Duration.between(Instant.now(), morning));
    }
}
