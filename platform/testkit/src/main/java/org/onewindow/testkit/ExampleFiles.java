package org.onewindow.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden examples in a folder: {@code Name.v1.example.json} and, where one is not enough,
 * {@code Name.v1.variant.example.json}.
 */
final class ExampleFiles {

    private ExampleFiles() {}

    static List<Path> of(Path folder, String name, int version) throws IOException {
        return all(folder).stream()
                .filter(
                        file ->
                                file.getFileName()
                                        .toString()
                                        .startsWith(name + ".v" + version + "."))
                .filter(file -> file.toString().endsWith(".example.json"))
                .toList();
    }

    static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
