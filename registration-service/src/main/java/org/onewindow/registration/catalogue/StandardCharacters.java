package org.onewindow.registration.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表). */
public final class StandardCharacters {

    private static final Set<Integer> CODE_POINTS = read();

    private StandardCharacters() {}

    /** Whether the code point may stand in a name (REG-043). */
    public static boolean contains(int codePoint) {
        return CODE_POINTS.contains(codePoint);
    }

    private static Set<Integer> read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                CatalogueTable.open("standard-characters.txt"),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::codePoints)
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
