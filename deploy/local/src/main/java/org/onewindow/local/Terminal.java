package org.onewindow.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.onewindow.local.suite.Progress;

/** What the person who started a command sees. */
final class Terminal implements Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begins(String what) {
        out.println(time() + "  … " + what);
    }

    @Override
    public synchronized void done(String what, Duration took) {
        out.println(time() + "  ✓ " + what + " (" + seconds(took) + ")");
    }

    synchronized void say(String line) {
        out.println(line);
    }

    private String time() {
        return String.format(
                Locale.ROOT, "%6s", seconds(Duration.ofNanos(System.nanoTime() - begin)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
