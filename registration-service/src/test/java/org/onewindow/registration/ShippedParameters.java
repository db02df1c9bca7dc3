package org.onewindow.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameter;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.ParameterTable;

/** The parameters that ship, read from the migrations that bring them. */
public final class ShippedParameters {

    private static final Pattern ROW =
            Pattern.compile(
                    "\\('([^']+)', '(\\d{6})', '([^']*)', '(\\d{4}-\\d{2}-\\d{2})', (null|'[^']+'), '((?:[^']|'')*)'\\)");

    private static final ParameterTable TABLE =
            ParameterTable.of(
                    Stream.of(
                                    "../platform/kernel/src/main/resources/db/kernel",
                                    "src/main/resources/db/registration")
                            .flatMap(folder -> migrations(Path.of(folder)).stream())
                            .flatMap(migration -> rows(migration).stream())
                            .toList());

    private ShippedParameters() {}

    public static ParameterSet at(String place, LocalDate day) {
        return TABLE.at(new Jurisdiction(place), day);
    }

    private static List<Path> migrations(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Parameter> rows(Path migration) {
        List<Parameter> parameters = new ArrayList<>();
        try {
            Matcher rows = ROW.matcher(Files.readString(migration));
            while (rows.find()) {
                parameters.add(
                        new Parameter(
                                rows.group(1),
                                new Jurisdiction(rows.group(2)),
                                rows.group(3),
                                LocalDate.parse(rows.group(4)),
                                rows.group(5).equals("null")
                                        ? null
                                        : LocalDate.parse(rows.group(5).replace("'", "")),
                                rows.group(6)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parameters;
    }
}
