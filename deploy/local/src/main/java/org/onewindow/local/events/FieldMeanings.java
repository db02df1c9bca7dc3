package org.onewindow.local.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the fields of the payloads mean, from {@code docs/events.tsv}: one word means the same in
 * every event, so it is explained once. {@code EntityRegistered:name} goes before {@code name}.
 */
final class FieldMeanings {

    static final Path FILE = Path.of("docs", "events.tsv");

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    static FieldMeanings read(Path root) throws IOException {
        FieldMeanings read = new FieldMeanings();
        for (String line : Files.readAllLines(root.resolve(FILE))) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[1].isBlank() || line.contains("|")) {
                throw new IllegalArgumentException("not of the form field, tab, meaning: " + line);
            }
            if (read.meanings.put(cells[0], cells[1]) != null) {
                throw new IllegalArgumentException(cells[0] + " is listed twice");
            }
        }
        return read;
    }

    /**
     * @param field e.g. {@code scopeItems[].code}
     */
    String of(String event, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        for (String name : new String[] {event + ":" + field, field, last}) {
            String meaning = meanings.get(name);
            if (meaning != null) {
                used.add(name);
                return meaning;
            }
        }
        missing.add("%s: says nothing of %s of %s".formatted(FILE, field, event));
        return "not described yet";
    }

    /** Fields without a meaning and meanings without a field. */
    Set<String> findings() {
        Set<String> findings = new TreeSet<>(missing);
        for (String name : meanings.keySet()) {
            if (!used.contains(name)) {
                findings.add("%s: no field is called %s".formatted(FILE, name));
            }
        }
        return findings;
    }
}
