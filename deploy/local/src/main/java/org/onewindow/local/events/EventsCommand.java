package org.onewindow.local.events;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code write} makes {@code docs/events.md} from the schemas, the golden examples and the compiled
 * services, {@code check} compares.
 *
 * <p>Exit status as that of the rules' command: 0 in order, 1 with one line for each finding.
 */
public final class EventsCommand {

    private EventsCommand() {}

    /**
     * @param root of the project
     * @param modules its folders, all compiled
     */
    public static int write(Path root, List<Path> modules, PrintStream out) throws IOException {
        EventsPage page = EventsPage.read(root, modules);
        Files.writeString(root.resolve(EventsPage.PAGE), page.text());
        out.println("events: wrote " + EventsPage.PAGE);
        return report(List.copyOf(page.findings()), out);
    }

    /** Compares the committed page. */
    public static int check(Path root, List<Path> modules, PrintStream out) throws IOException {
        EventsPage page = EventsPage.read(root, modules);
        List<String> findings = new ArrayList<>(page.staleness(root));
        findings.addAll(page.findings());
        return report(findings, out);
    }

    private static int report(List<String> findings, PrintStream out) {
        findings.forEach(finding -> out.println("events: " + finding));
        return findings.isEmpty() ? 0 : 1;
    }
}
