package org.onewindow.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.ServiceDatabase;

/**
 * Runs the registration service's own generator and probe, which stand beside its tests since they
 * write and read the books with its code, in a process of their own.
 */
record RegisterFilling(Suite suite, Path checkout, Path samples) {

    private static final String PACKAGE = "org.onewindow.registration.name.";

    /** A name somebody might wish for, where, and the code of an entity that is there. */
    record Sample(String authority, String wish, String code) {}

    /** Written as the last act of filling. */
    boolean isDone() {
        return Files.exists(samples);
    }

    void fill(int entities, long seed) throws IOException, InterruptedException {
        System.out.print(
                run(
                        "FilledRegister",
                        suite.postgres().password(),
                        database().jdbcUrl(),
                        "postgres",
                        Integer.toString(entities),
                        Long.toString(seed),
                        samples.toString()));
    }

    /** Milliseconds at the 50th, 95th and 99th percentile. */
    List<Double> probe(double rate, int warmUpSeconds, int seconds)
            throws IOException, InterruptedException {
        String found =
                run(
                        "ConflictProbe",
                        database().appPassword(),
                        database().jdbcUrl(),
                        database().app(),
                        samples.toString(),
                        Double.toString(rate),
                        Integer.toString(warmUpSeconds),
                        Integer.toString(seconds));
        String last = found.strip().lines().toList().getLast();
        return Arrays.stream(last.split(" ")).map(Double::valueOf).toList();
    }

    List<Sample> read() throws IOException {
        return Files.readAllLines(samples).stream()
                .map(line -> line.split("\t"))
                .map(field -> new Sample(field[0], field[1], field[2]))
                .toList();
    }

    private ServiceDatabase database() {
        return suite.database("registration");
    }

    private String run(String program, String password, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath(),
                                PACKAGE + program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DATABASE_PASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed: " + said);
        }
        return said;
    }

    private String classPath() throws IOException {
        Path target = checkout.resolve("registration-service/target");
        try (Stream<Path> libraries = Files.walk(target.resolve("quarkus-app/lib"))) {
            return Stream.concat(
                            Stream.of(target.resolve("test-classes"), target.resolve("classes")),
                            libraries.filter(file -> file.toString().endsWith(".jar")))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }
}
