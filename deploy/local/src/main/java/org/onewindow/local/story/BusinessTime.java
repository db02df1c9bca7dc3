package org.onewindow.local.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.Backbone;

/**
 * The sandbox's business clock, moved forward by an operator in steps: to the earliest instant at
 * which anything is due in any service, until all of it is done and heard, then to the next. So
 * everything fires in its order, however far the clock goes.
 */
final class BusinessTime {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Duration DUE_LIMIT = Duration.ofSeconds(120);

    /**
     * Reads the clock and what is due; the machine's clock is the common ground of the services.
     */
    private record Reading(Duration offset, Optional<Instant> nextDue) {}

    private final Client operator;
    private final Runnable silence;

    /**
     * @param silence returns when all that was published has been heard
     */
    BusinessTime(Client operator, Runnable silence) {
        this.operator = operator;
        this.silence = silence;
    }

    Instant now() {
        return Instant.now().plus(read(Backbone.SERVICES.getFirst()).offset());
    }

    /** Today's date where the law counts. */
    LocalDate today() {
        return now().atZone(SHANGHAI).toLocalDate();
    }

    /** Moves to a day, or later on the same one, at this hour. */
    void advanceTo(LocalDate day, int hour) {
        advanceTo(ZonedDateTime.of(day, LocalTime.of(hour, 0), SHANGHAI).toInstant());
    }

    /**
     * Moves to the instant, over everything that is due on the way; returns how often it stopped.
     */
    int advanceTo(Instant target) {
        int stops = 0;
        silence.run();
        for (Optional<Instant> due = settled(); isBefore(due, target); due = settled()) {
            moveTo(due.orElseThrow());
            stops++;
        }
        moveTo(target);
        settled();
        return stops;
    }

    /**
     * Moves over years at one stroke, as for a suite that stood still meanwhile: each service makes
     * up for what became due, in its own order, but none waits for what another did on the way.
     */
    void leapTo(LocalDate day, int hour) {
        silence.run();
        moveTo(ZonedDateTime.of(day, LocalTime.of(hour, 0), SHANGHAI).toInstant());
        settled();
    }

    private static boolean isBefore(Optional<Instant> due, Instant target) {
        return due.isPresent() && !due.get().isAfter(target);
    }

    /** Waits until nothing that is due is left undone or unheard; returns what is due next. */
    private Optional<Instant> settled() {
        Optional<Instant> next =
                Await.answer(
                                "The work that is due",
                                DUE_LIMIT,
                                () -> {
                                    Optional<Instant> due = nextDue();
                                    return due.isPresent() && !due.get().isAfter(now())
                                            ? Optional.empty()
                                            : Optional.of(new Reading(Duration.ZERO, due));
                                })
                        .nextDue();
        silence.run();
        // What was heard meanwhile may have set a deadline of its own.
        Optional<Instant> after = nextDue();
        return Objects.equals(next, after) ? next : settled();
    }

    private Optional<Instant> nextDue() {
        List<Instant> due = new ArrayList<>();
        for (String service : Backbone.SERVICES) {
            read(service).nextDue().ifPresent(due::add);
        }
        return due.stream().min(Instant::compareTo);
    }

    private void moveTo(Instant target) {
        // One offset for all: they run on the same machine's clock.
        Duration offset = Duration.between(Instant.now(), target);
        if (offset.compareTo(read(Backbone.SERVICES.getFirst()).offset()) <= 0) {
            return;
        }
        for (String service : Backbone.SERVICES) {
            operator.put(path(service), Map.of("offset", offset.toString())).expect(200);
        }
    }

    private Reading read(String service) {
        Answer clock = operator.get(path(service)).expect(200);
        return new Reading(
                Duration.parse(clock.text("/offset")),
                Optional.of(clock.body().path("nextDue").asText())
                        .filter(due -> !due.isEmpty() && !due.equals("null"))
                        .map(Instant::parse));
    }

    private static String path(String service) {
        return "/" + service + "/v1/sandbox/clock";
    }
}
