package org.onewindow.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.Suite;
import org.onewindow.local.suite.SuiteOptions;
import org.onewindow.testkit.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Drive full set-ups through REST at a fixed rate and measure them.",
            "A full set-up is reservation, form, submission, confirmation, licence and five department",
            "tasks with their answers, in all four services. Starts a suite of its own with fsync on."
        })
final class SetupBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "Set-ups begun a second; ${DEFAULT-VALUE}.")
    double rate;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "How long to measure; ${DEFAULT-VALUE}.")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds of warm-up at the same rate; ${DEFAULT-VALUE}.")
    int warmUpSeconds;

    @Override
    public Integer call()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Path checkout = Folders.checkout();
        Path folder = checkout.resolve(".onewindow/bench");
        Folders.delete(folder);
        SuiteOptions options =
                new SuiteOptions(
                        checkout, folder, Ports.shifted(0), true, Optional.empty(), Map.of());
        Suite suite = Suite.of(options, new Quiet());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
        suite.start();
        return measure(suite, checkout.resolve("deploy/local/forms/llc.json"));
    }

    private int measure(Suite suite, Path form)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        PreparedSetups setups =
                new PreparedSetups(
                        form, suite.trustKey(), suite.options().folder().resolve("names-used"));
        List<PreparedSetups.Prepared> warmUp = setups.take((int) (warmUpSeconds * rate));
        List<PreparedSetups.Prepared> measured = setups.take((int) (seconds * rate));
        List<String> tokens = new ArrayList<>();
        for (String user : List.of("applicant", "applicant2", "applicant3")) {
            tokens.add(suite.tokens().user(user));
        }
        try (EPackageWatch packages = new EPackageWatch(suite.kafkaAdmin())) {
            say("warming up: %d set-ups at %.0f/s", warmUp.size(), rate);
            SetupDriver first = new SetupDriver(suite.url(), tokens);
            first.run(warmUp, rate);
            awaitPackages(first, packages);
            say("measuring: %d set-ups at %.0f/s", measured.size(), rate);
            WorkCounter before = WorkCounter.of(suite);
            ProcessorTime processors = ProcessorTime.of(suite);
            SetupDriver driver = new SetupDriver(suite.url(), tokens);
            long begin = System.nanoTime();
            driver.run(measured, rate);
            awaitPackages(driver, packages);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Map<String, Duration> used = ProcessorTime.of(suite).since(processors);
            WorkCounter after = WorkCounter.of(suite);
            long transactions = after.transactions() - before.transactions();
            long messages = after.messages() - before.messages();
            say("the machine's limit: %d transactions, %d messages", transactions, messages);
            Duration limit = new MachineLimit(suite).run(transactions, messages);
            new SetupReport(rate, driver, packages.ready, took, used, transactions, messages, limit)
                    .print(System.out);
        }
        return everybodyHeard(suite) ? 0 : 1;
    }

    private static void awaitPackages(SetupDriver driver, EPackageWatch packages) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!packages.ready.keySet().containsAll(driver.licensed.keySet())
                && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Each registered company stands in all four services, once they have read to the end. */
    private static boolean everybodyHeard(Suite suite) throws SQLException {
        Map<String, String> counts =
                Map.of(
                        "licensing", "select count(distinct uscc) from obligation",
                        "credit", "select count(*) from credit_file",
                        "deregistration", "select count(*) from known_entity");
        long registered = count(suite, "registration", "select count(*) from entity");
        boolean complete = true;
        for (Map.Entry<String, String> each : counts.entrySet()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            long heard = count(suite, each.getKey(), each.getValue());
            while (heard < registered && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                heard = count(suite, each.getKey(), each.getValue());
            }
            say("%s knows %d of %d companies", each.getKey(), heard, registered);
            complete &= heard == registered;
        }
        return complete;
    }

    private static long count(Suite suite, String service, String query) throws SQLException {
        try (Connection connection = suite.postgres().connect(suite.database(service).name());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(format, arguments));
    }
}
