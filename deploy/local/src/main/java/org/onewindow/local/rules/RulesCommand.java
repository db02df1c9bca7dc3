package org.onewindow.local.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code write} makes {@code docs/rules.md} from the compiled classes of all modules, {@code check}
 * compares. Needs nothing but the JDK, so that it can run before anything else does.
 *
 * <p>Exit status: 0 in order, 1 with one line for each finding, 2 when called wrongly.
 */
public final class RulesCommand {

    private static final String USAGE =
            """
            usage: docs write [FOLDER]   write docs/rules.md and docs/events.md from the compiled classes
                   docs check [FOLDER]   fail when a mark, docs/rules.md or docs/events.md is wrong
            FOLDER is the root of the project, by default the current folder.""";

    private RulesCommand() {}

    public static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(USAGE);
            return 2;
        }
        Path root = Path.of(arguments.size() == 2 ? arguments.get(1) : ".");
        return switch (arguments.getFirst()) {
            case "write" -> write(root, out);
            case "check" -> check(root, out);
            default -> {
                out.println(USAGE);
                yield 2;
            }
        };
    }

    private static int write(Path root, PrintStream out) throws IOException {
        List<String> missing = uncompiled(root);
        if (!missing.isEmpty()) {
            out.println("rules: not compiled yet: " + String.join(", ", missing));
            return 1;
        }
        Ledger ledger = Ledger.read(root);
        Files.writeString(root.resolve(Ledger.TABLE), RuleTable.of(ledger));
        out.println("rules: wrote " + Ledger.TABLE);
        return report(ledger.findings(), out);
    }

    private static int check(Path root, PrintStream out) throws IOException {
        Ledger ledger = Ledger.read(root);
        List<String> findings = new ArrayList<>(ledger.findings());
        List<String> missing = uncompiled(root);
        if (missing.isEmpty()) {
            findings.addAll(ledger.staleness(root));
        } else {
            out.printf(
                    "rules: %s not compared, not compiled in this build: %s%n",
                    Ledger.TABLE, String.join(", ", missing));
        }
        return report(findings, out);
    }

    private static int report(List<String> findings, PrintStream out) {
        findings.forEach(finding -> out.println("rules: " + finding));
        return findings.isEmpty() ? 0 : 1;
    }

    /** The modules that this build has not compiled: what they say is not known. */
    public static List<String> uncompiled(Path root) throws IOException {
        List<String> missing = new ArrayList<>();
        for (CompiledModule module : CompiledModule.under(root)) {
            if (!module.compiled()) {
                missing.add(root.relativize(module.folder()).toString());
            }
        }
        return missing;
    }
}
