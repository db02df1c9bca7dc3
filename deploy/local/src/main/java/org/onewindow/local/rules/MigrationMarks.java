package org.onewindow.local.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The marks in the comments of the migrations, {@code -- @Rule("INV-16")}: a rule that a constraint
 * or a grant holds is marked where it is held.
 */
final class MigrationMarks {

    private static final Pattern MARK = Pattern.compile("--\\s*@Rule\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    private MigrationMarks() {}

    static List<Mark> in(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(output)) {
            files = all.filter(file -> file.toString().endsWith(".sql")).toList();
        }
        List<Mark> marks = new ArrayList<>();
        for (Path file : files) {
            String name = output.relativize(file).toString();
            MARK.matcher(Files.readString(file))
                    .results()
                    .flatMap(mark -> ids(mark.group(1)))
                    .map(id -> new Mark(id, new Mark.Place(name, ""), Mark.Role.HOLDS))
                    .forEach(marks::add);
        }
        return marks;
    }

    private static Stream<String> ids(String list) {
        return ID.matcher(list).results().map(id -> id.group(1));
    }
}
