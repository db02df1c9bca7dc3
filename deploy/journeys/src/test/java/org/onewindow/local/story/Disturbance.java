package org.onewindow.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.onewindow.local.suite.Suite;

/**
 * Kills parts of the suite at moments of the story and starts them again while the story goes on.
 */
final class Disturbance implements Moment.Listener {

    /**
     * What is killed at a moment.
     *
     * @param parts killed together
     * @param beforehand dead before the story takes its next step, not during it
     */
    record Blow(List<String> parts, boolean beforehand) {

        static Blow during(String... parts) {
            return new Blow(List.of(parts), false);
        }

        static Blow before(String... parts) {
            return new Blow(List.of(parts), true);
        }
    }

    private final Suite suite;
    private final Map<Moment, Blow> plan;
    private final List<String> killed = new ArrayList<>();
    private CompletableFuture<Void> mending = CompletableFuture.completedFuture(null);

    Disturbance(Suite suite, Map<Moment, Blow> plan) {
        this.suite = suite;
        this.plan = plan;
    }

    @Override
    public void at(Moment moment) {
        Blow blow = plan.get(moment);
        if (blow == null) {
            return;
        }
        // One blow at a time: what the last one broke stands again.
        mending.join();
        killed.addAll(blow.parts());
        if (blow.beforehand()) {
            blow.parts().forEach(suite::kill);
            mending = CompletableFuture.runAsync(() -> mend(blow));
        } else {
            mending =
                    CompletableFuture.runAsync(
                            () -> {
                                blow.parts().forEach(suite::kill);
                                mend(blow);
                            });
        }
    }

    private void mend(Blow blow) {
        blow.parts().parallelStream().forEach(suite::restart);
    }

    /** Everything that was killed, once all of it stands again. */
    List<String> killed() {
        mending.join();
        return List.copyOf(killed);
    }
}
