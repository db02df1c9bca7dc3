package org.onewindow.local.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One module of the root pom and what the build left in its {@code target}. */
public record CompiledModule(Path folder) {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");

    public static List<CompiledModule> under(Path root) throws IOException {
        return MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(match -> new CompiledModule(root.resolve(match.group(1))))
                .toList();
    }

    /** A build of single modules leaves the others without classes: nothing is known of them. */
    boolean compiled() throws IOException {
        return compiled("main", "classes") && compiled("test", "test-classes");
    }

    List<Mark> marks() throws IOException {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(new ClassMarks(output("classes"), sources("main")).held());
        marks.addAll(new ClassMarks(output("test-classes"), sources("test")).tested());
        marks.addAll(MigrationMarks.in(output("classes")));
        return marks;
    }

    private boolean compiled(String side, String output) throws IOException {
        return Files.isDirectory(output(output)) || !hasSources(sources(side));
    }

    private Path sources(String side) {
        return folder.resolve("src").resolve(side).resolve("java");
    }

    private Path output(String name) {
        return folder.resolve("target").resolve(name);
    }

    private static boolean hasSources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }
}
