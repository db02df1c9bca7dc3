package org.onewindow.local.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.local.rules.Catalogue.Entry;
import org.onewindow.local.rules.Mark.Role;

/** The catalogue of rules beside what the compiled project says about them. */
record Ledger(Catalogue catalogue, List<Mark> marks) {

    static final Path CATALOGUE = Path.of("docs", "rules.tsv");
    static final Path TABLE = Path.of("docs", "rules.md");

    Ledger {
        marks = List.copyOf(marks);
    }

    static Ledger read(Path root) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (CompiledModule module : CompiledModule.under(root)) {
            marks.addAll(module.marks());
        }
        return new Ledger(Catalogue.read(root.resolve(CATALOGUE)), marks);
    }

    Set<Mark.Place> places(Entry entry, Role role) {
        return marks.stream()
                .filter(mark -> mark.rule().equals(entry.id()) && mark.role() == role)
                .map(Mark::place)
                .collect(toCollection(TreeSet::new));
    }

    boolean held(Entry entry) {
        return !places(entry, Role.HOLDS).isEmpty();
    }

    boolean tested(Entry entry) {
        return !places(entry, Role.TESTS).isEmpty();
    }

    /** What is wrong with the marks themselves, a line each. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.addAll(unknownIds());
        findings.addAll(marksNeverRun());
        for (Entry entry : catalogue.entries()) {
            Set<Mark.Place> disabled = places(entry, Role.DISABLED_TEST);
            if (!disabled.isEmpty() && !tested(entry)) {
                findings.add(
                        "%s: every test of it is disabled (%s)"
                                .formatted(entry.id(), names(disabled)));
            }
            if (entry.outOfScope() && held(entry)) {
                findings.add(
                        "%s: %s says out of scope, but %s holds it"
                                .formatted(
                                        entry.id(), CATALOGUE, names(places(entry, Role.HOLDS))));
            }
        }
        return findings;
    }

    private List<String> unknownIds() {
        Set<String> known = catalogue.ids();
        return marks.stream()
                .filter(mark -> !known.contains(mark.rule()))
                .map(
                        mark ->
                                "%s: no such rule in %s, named by %s"
                                        .formatted(mark.rule(), CATALOGUE, mark.place().longName()))
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> marksNeverRun() {
        return marks.stream()
                .filter(mark -> mark.role() == Role.NEVER_RUN)
                .map(
                        mark ->
                                "%s: %s stands among the tests, but nothing runs it"
                                        .formatted(mark.rule(), mark.place().longName()))
                .sorted()
                .toList();
    }

    /** Whether the committed table is the generated one; the first line that differs, if not. */
    List<String> staleness(Path root) throws IOException {
        Path file = root.resolve(TABLE);
        if (!Files.exists(file)) {
            return List.of(TABLE + ": missing; ./onewindow docs writes it");
        }
        List<String> committed = Files.readAllLines(file);
        List<String> generated = RuleTable.of(this).lines().toList();
        if (committed.equals(generated)) {
            return List.of();
        }
        int line = 0;
        while (line < Math.min(committed.size(), generated.size())
                && committed.get(line).equals(generated.get(line))) {
            line++;
        }
        String expected = line < generated.size() ? generated.get(line) : "the end of the file";
        return List.of(
                "%s: stale; ./onewindow docs writes it anew. Line %d should be: %s"
                        .formatted(TABLE, line + 1, expected));
    }

    /** Short names; the long ones where a short name is not enough. */
    static String names(Set<Mark.Place> places) {
        Map<String, List<Mark.Place>> byShortName =
                places.stream().collect(groupingBy(Mark.Place::shortName));
        return places.stream()
                .sorted(Comparator.naturalOrder())
                .map(
                        place ->
                                byShortName.getOrDefault(place.shortName(), List.of()).size() > 1
                                        ? place.longName()
                                        : place.shortName())
                .map("`%s`"::formatted)
                .collect(joining(", "));
    }
}
