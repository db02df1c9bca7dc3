package org.onewindow.registration.window;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a department says about a task of its own.
 *
 * @param reference number of the department's document
 * @param output what the department has made, by task: see {@link TaskOutput}
 * @param reason why it failed
 * @param at on the department's clock
 */
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
