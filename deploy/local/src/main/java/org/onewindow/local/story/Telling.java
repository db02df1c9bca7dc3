package org.onewindow.local.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The story as it is read in a terminal of 100 columns: each event a line in Chinese with the time
 * since the beginning, one in English below it, and a table of the steps at the end.
 */
final class Telling {

    private static final int COLUMNS = 98;
    private static final String INDENT = " ".repeat(10);
    private static final DateTimeFormatter BUSINESS_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A part of the story with its number and its name in both languages. */
    record Title(int number, String zh, String en) {}

    private record Chapter(Title title, String from, String to, Duration took, boolean held) {}

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final List<Chapter> chapters = new ArrayList<>();

    Telling(PrintStream out) {
        this.out = out;
    }

    /** Whose story it is, and where it is played. */
    void opening(String company, String address) {
        out.println();
        out.println("一窗 OneWindow · " + address);
        out.println("一家企业的一生：" + company);
        out.println("The life of one company through one window, from its name to its end");
    }

    /** Tells a chapter from its title to its end, and remembers how long it took. */
    void chapter(Title title, InstantSource time, Runnable content) {
        String from = BUSINESS_TIME.format(time.instant());
        heading(title, from);
        long start = System.nanoTime();
        boolean held = false;
        try {
            content.run();
            held = true;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String to = held ? BUSINESS_TIME.format(time.instant()) : "";
            chapters.add(new Chapter(title, from, to, took, held));
        }
    }

    private void heading(Title title, String from) {
        String left = "── %d %s %s ".formatted(title.number(), title.zh(), title.en());
        String right = " " + from + " ──";
        out.println();
        out.println(left + "─".repeat(Math.max(2, COLUMNS - width(left) - width(right))) + right);
    }

    /** An instant of the business clock as it is shown. */
    static String time(Instant instant) {
        return BUSINESS_TIME.format(instant);
    }

    /** An event: what happened, in both languages. */
    void event(String zh, String en) {
        Duration now = Duration.ofNanos(System.nanoTime() - begin);
        out.printf(Locale.ROOT, "%7.2f s ", now.toMillis() / 1000.0);
        wrapped(zh);
        out.print(INDENT);
        wrapped(en);
    }

    /** Something to look at, such as an id, below the event before it. */
    void detail(String text) {
        out.print(INDENT + "· ");
        wrapped(text);
    }

    /** Why the story ends early, or what did not hold. */
    void failure(String reason) {
        out.println();
        out.print("  ✗ ");
        wrapped(reason);
    }

    /** Breaks a line where the terminal ends; a Chinese sentence may break at any character. */
    private void wrapped(String text) {
        StringBuilder line = new StringBuilder();
        int used = INDENT.length();
        int lastSpace = -1;
        for (int character : text.codePoints().toArray()) {
            if (used + width(character) > COLUMNS) {
                int breakAt = lastSpace > 0 ? lastSpace : line.length();
                out.println(line.substring(0, breakAt).stripTrailing());
                out.print(INDENT + "  ");
                line.delete(0, breakAt);
                used = INDENT.length() + 2 + width(line.toString());
                lastSpace = -1;
            }
            line.appendCodePoint(character);
            used += width(character);
            if (character == ' ' || isWide(character)) {
                lastSpace = line.length();
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /** The table of steps; the last line says whether all of them held. */
    void summary() {
        out.println();
        row("步骤 Step", "业务时间 business time", "用时 took", "");
        out.println("─".repeat(COLUMNS));
        for (Chapter chapter : chapters) {
            Title title = chapter.title();
            row(
                    "%d %s %s".formatted(title.number(), title.zh(), title.en()),
                    chapter.from() + " → " + chapter.to(),
                    seconds(chapter.took()),
                    chapter.held() ? "✓" : "✗");
        }
        out.println("─".repeat(COLUMNS));
        Duration all = Duration.ofNanos(System.nanoTime() - begin);
        row("合计 Together", "", seconds(all), allHeld() ? "✓" : "✗");
    }

    boolean allHeld() {
        return !chapters.isEmpty() && chapters.stream().allMatch(Chapter::held);
    }

    private void row(String step, String business, String took, String mark) {
        out.println(
                left(step, 42)
                        + left(business, 38)
                        + " ".repeat(Math.max(0, 10 - width(took)))
                        + took
                        + "  "
                        + mark);
    }

    private static String left(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    /** Columns that a text takes: a Chinese character takes two. */
    static int width(String text) {
        return text.codePoints().map(Telling::width).sum();
    }

    private static int width(int character) {
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return (character >= 0x2e80 && character <= 0xa4cf)
                || (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0xf900 && character <= 0xfaff)
                || (character >= 0xfe30 && character <= 0xfe6f)
                || (character >= 0xff00 && character <= 0xff60)
                || (character >= 0xffe0 && character <= 0xffe6)
                || character >= 0x20000;
    }
}
