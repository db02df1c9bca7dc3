package org.onewindow.registration.window;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/**
 * What a department says about a task of its own.
 *
 * @param reference number of the department's document
 * @param output what the department has made, by task: see {@link TaskOutput}
 * @param reason why it failed
 * @param at on the department's clock
 */
@EventType(
        id = "REG-131",
        from = "onewindow.department.WindowTaskAnswered.v1",
        about = Subject.Kind.TASK,
        topic = "onewindow.window-results.{department}.v1",
        says = "A department has accepted, done or failed a task of a company's set-up.")
record TaskAnswer(
        UUID taskId,
        Outcome outcome,
        @Nullable String reference,
        @Nullable Map<String, Object> output,
        @Nullable String reason,
        Instant at) {

    /** What the department has come to. */
    enum Outcome {
        ACCEPTED,
        DONE,
        FAILED
    }

    TaskAnswer {
        output =
                output == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(output));
    }

    Map<String, Object> outputOrNone() {
        return output == null ? Map.of() : output;
    }
}
