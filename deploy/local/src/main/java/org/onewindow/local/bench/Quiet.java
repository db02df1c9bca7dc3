package org.onewindow.local.bench;

import java.time.Duration;
import org.onewindow.local.suite.Progress;

/** Says nothing about the start: a benchmark tells its own steps. */
final class Quiet implements Progress {

    @Override
    public void begins(String what) {
        // Told by the benchmark.
    }

    @Override
    public void done(String what, Duration took) {
        // Told by the benchmark.
    }
}
