package org.onewindow.local.suite;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.OwnProcesses;

/**
 * A Java program that says by HTTP when it is ready.
 *
 * @param arguments what follows {@code java}: options, then class or jar, then its arguments
 * @param environment what other users of the machine must not see, such as passwords
 * @param ready answers 200 once the program is ready
 */
record JavaProgram(
        String name,
        OwnProcesses run,
        List<String> arguments,
        Map<String, String> environment,
        URI ready)
        implements Program {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    JavaProgram {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    @Override
    public Process start(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C reaches the launcher alone, which then stops all in order.
        command.add("setsid");
        command.add(java());
        command.add(run.mark());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Await.answer(
                "The start of " + name + " (log: " + log + ")",
                START_LIMIT,
                () -> isReady(process, log));
        return process;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Optional<Boolean> isReady(Process process, Path log)
            throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new Await.GaveUp(name + " ended while it was starting; its log is " + log + ".");
        }
        HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        HttpResponse<Void> response = HTTP.send(request, BodyHandlers.discarding());
        return response.statusCode() == 200 ? Optional.of(true) : Optional.empty();
    }
}
