package org.onewindow.local.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onewindow.testkit.Await;

/** Asking again until the answer is the awaited one. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    static Answer answer(String what, Supplier<Answer> question, Predicate<Answer> awaited) {
        AtomicReference<Answer> last = new AtomicReference<>();
        try {
            return Await.answer(
                    what,
                    LIMIT,
                    () -> {
                        Answer answer = asked(question);
                        last.set(answer);
                        return awaited.test(answer) ? Optional.of(answer) : Optional.empty();
                    });
        } catch (IllegalStateException never) {
            throw new StoryBroken(what + " never came; last: " + last.get(), never);
        }
    }

    /** A broken step will not mend by asking again. */
    private static Answer asked(Supplier<Answer> question) {
        try {
            return question.get();
        } catch (StoryBroken broken) {
            throw new Await.GaveUp(String.valueOf(broken.getMessage()));
        }
    }
}
