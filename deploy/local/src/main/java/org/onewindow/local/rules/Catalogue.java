package org.onewindow.local.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of the specification in its own order, as {@code docs/rules.tsv} lists them. */
record Catalogue(List<Entry> entries) {

    private static final Pattern ID = Pattern.compile("([A-Z]{3})-[0-9]{2,3}[a-z]?");

    /** The parts of the specification, in its order. */
    enum Family {
        GEN("General rules"),
        REG("Registration"),
        LIC("Licensing"),
        CRE("Credit"),
        DER("Deregistration"),
        EVT("Events"),
        INV("Invariants"),
        KPI("Indicators");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Optional<Family> of(String id) {
            Matcher matcher = ID.matcher(id);
            return Arrays.stream(values())
                    .filter(family -> matcher.matches() && family.name().equals(matcher.group(1)))
                    .findFirst();
        }
    }

    /**
     * One line of the file.
     *
     * @param exclusion empty, or the words {@code out of scope: reason}
     */
    record Entry(String id, String statement, String exclusion) {

        boolean outOfScope() {
            return !exclusion.isEmpty();
        }

        Family family() {
            return Family.of(id).orElseThrow();
        }
    }

    Catalogue {
        entries = List.copyOf(entries);
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException(entry.id() + " is listed twice");
            }
        }
    }

    static Catalogue read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            entries.add(entry(line));
        }
        return new Catalogue(entries);
    }

    Set<String> ids() {
        return entries.stream().map(Entry::id).collect(toUnmodifiableSet());
    }

    private static Entry entry(String line) {
        String[] cells = line.split("\t", -1);
        boolean shaped = cells.length == 2 || cells.length == 3;
        boolean excluded = cells.length == 3;
        if (!shaped
                || Family.of(cells[0]).isEmpty()
                || cells[1].isBlank()
                || line.contains("|")
                || (excluded && !cells[2].startsWith("out of scope: "))) {
            throw new IllegalArgumentException(
                    "not of the form id, tab, statement [, tab, out of scope: reason]: " + line);
        }
        return new Entry(cells[0], cells[1], excluded ? cells[2] : "");
    }
}
