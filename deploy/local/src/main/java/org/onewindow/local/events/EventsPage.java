package org.onewindow.local.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The events of the whole project as one page.
 *
 * @param readers the services that handle a type, by type
 */
record EventsPage(
        List<ContractFile> events, Map<String, Set<String>> readers, FieldMeanings meanings) {

    static final Path PAGE = Path.of("docs", "events.md");

    private static final String OUTSIDE = "department";

    static EventsPage read(Path root, List<Path> modules) throws IOException {
        List<ContractFile> events = new ArrayList<>();
        Map<String, Set<String>> readers = new HashMap<>();
        for (Path module : modules) {
            String service = module.getFileName().toString().replace("-service", "");
            events.addAll(ContractFile.of(root, module));
            for (String type : EventReaders.handled(module)) {
                readers.computeIfAbsent(type, any -> new TreeSet<>()).add(service);
            }
        }
        events.sort(ContractFile.order());
        return new EventsPage(List.copyOf(events), readers, FieldMeanings.read(root));
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder(introduction());
        events.stream()
                .filter(event -> !event.publisher().equals(OUTSIDE))
                .findFirst()
                .ifPresent(any -> text.append(FieldTable.ofMeta(any, meanings)));
        text.append(
                """

                ## The types

                | Id | Event | When | About (`ce_subject`) | Record key | Topic | Published by | Handled by |
                |---|---|---|---|---|---|---|---|
                """);
        events.forEach(event -> text.append(row(event)));
        events.forEach(event -> text.append(section(event)));
        return text.toString();
    }

    /** What is wrong, a line each; whether the page is up to date is asked apart. */
    Set<String> findings() {
        Set<String> findings = new LinkedHashSet<>(meanings.findings());
        Set<String> known = events.stream().map(ContractFile::type).collect(Collectors.toSet());
        readers.forEach(
                (type, services) -> {
                    if (!known.contains(type)) {
                        findings.add(
                                "%s handles %s, which nobody publishes"
                                        .formatted(String.join(", ", services), type));
                    }
                });
        return findings;
    }

    /** Whether the committed page is the generated one; the first line that differs, if not. */
    List<String> staleness(Path root) throws IOException {
        Path file = root.resolve(PAGE);
        List<String> committed = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> generated = text().lines().toList();
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
                        .formatted(PAGE, line + 1, expected));
    }

    private String row(ContractFile event) {
        return "| %s | [`%s`](#%s) | %s | %s | %s | `%s` | %s | %s |\n"
                .formatted(
                        event.id(),
                        event.type(),
                        anchor(event),
                        event.says(),
                        event.subject(),
                        event.key(),
                        event.topic(),
                        publisher(event),
                        handledBy(event));
    }

    private String section(ContractFile event) {
        StringBuilder text = new StringBuilder();
        text.append("\n### ").append(heading(event)).append("\n\n");
        text.append(event.says()).append(" Type `").append(event.type()).append("`, ");
        text.append("schema [`%s`](../%s).\n\n".formatted(event.place(), event.place()));
        text.append(FieldTable.of(event, meanings));
        event.examples()
                .forEach(
                        (variant, example) ->
                                text.append(variant.isEmpty() ? "\n" : "\n" + variant + ":\n\n")
                                        .append("```json\n")
                                        .append(example)
                                        .append("```\n"));
        return text.toString();
    }

    private static String heading(ContractFile event) {
        return event.name() + " " + event.type().substring(event.type().lastIndexOf('.') + 1);
    }

    private static String anchor(ContractFile event) {
        return heading(event).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String publisher(ContractFile event) {
        return event.publisher().equals(OUTSIDE) ? "the department" : event.publisher();
    }

    private String handledBy(ContractFile event) {
        Set<String> services = new TreeSet<>(readers.getOrDefault(event.type(), Set.of()));
        if (event.topic().contains("{department}") && !event.publisher().equals(OUTSIDE)) {
            services.add("the department");
        }
        return services.isEmpty() ? "–" : String.join(", ", services);
    }

    private static String introduction() throws IOException {
        try (InputStream file = EventsPage.class.getResourceAsStream("introduction.md")) {
            if (file == null) {
                throw new IOException("introduction.md is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
