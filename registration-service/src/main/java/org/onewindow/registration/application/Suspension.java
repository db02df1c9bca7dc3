package org.onewindow.registration.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Stop;

/**
 * A suit or an arbitration about the truth of the file (REG-095).
 *
 * @param reference number of the court's or tribunal's case
 * @param until the day on which it was resumed; none while it goes on
 */
public record Suspension(
        String reason, String reference, LocalDate since, @Nullable LocalDate until) {

    Suspension endedOn(LocalDate day) {
        return new Suspension(reason, reference, since, day);
    }

    /** The day of the suspension still counts, that of the resumption no longer (GEN-002). */
    @Rule({"REG-095", "GEN-002"})
    @JsonIgnore
    Optional<Stop> stop() {
        return until == null || !until.isAfter(since)
                ? Optional.empty()
                : Optional.of(new Stop(since.plusDays(1), until));
    }

    static List<Stop> stops(List<Suspension> suspensions) {
        return suspensions.stream().flatMap(each -> each.stop().stream()).toList();
    }
}
