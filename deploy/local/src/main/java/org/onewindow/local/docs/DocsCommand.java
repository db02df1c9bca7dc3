package org.onewindow.local.docs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.onewindow.local.events.EventsCommand;
import org.onewindow.local.rules.CompiledModule;
import org.onewindow.local.rules.RulesCommand;

/**
 * {@code write} makes the generated pages, {@code check} compares them with what the compiled
 * project says: {@code docs/rules.md} and {@code docs/events.md}.
 *
 * <p>Exit status: 0 in order, 1 with one line for each finding, 2 when called wrongly.
 */
public final class DocsCommand {

    private DocsCommand() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        int rules = RulesCommand.run(arguments, out);
        return rules == 2 ? rules : Math.max(rules, events(arguments, out));
    }

    private static int events(List<String> arguments, PrintStream out) throws IOException {
        Path root = Path.of(arguments.size() == 2 ? arguments.get(1) : ".");
        if (!RulesCommand.uncompiled(root).isEmpty()) {
            out.println("events: docs/events.md not compared, not everything is compiled");
            return 0;
        }
        List<Path> modules =
                CompiledModule.under(root).stream().map(CompiledModule::folder).toList();
        return arguments.getFirst().equals("write")
                ? EventsCommand.write(root, modules, out)
                : EventsCommand.check(root, modules, out);
    }
}
