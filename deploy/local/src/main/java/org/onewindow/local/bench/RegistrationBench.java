package org.onewindow.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.Suite;
import org.onewindow.local.suite.SuiteOptions;
import org.onewindow.testkit.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "registration",
        mixinStandardHelpOptions = true,
        description = {
            "Measure registration on a big register.",
            "Measured are name checks, the look into the books alone,",
            "look-ups by code and set-ups, these also on the empty register before it is filled.",
            "Starts a suite of its own with fsync on."
        })
final class RegistrationBench implements Callable<Integer> {

    @Option(
            names = "--entities",
            defaultValue = "1000000",
            description = "Generated entities with their names; ${DEFAULT-VALUE}.")
    int entities;

    @Option(
            names = "--runs",
            defaultValue = "5",
            description = "Each figure is the median of so many runs; ${DEFAULT-VALUE}.")
    int runs;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "How long one run of one figure takes; ${DEFAULT-VALUE}.")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds of warm-up before a figure's first run; ${DEFAULT-VALUE}.")
    int warmUpSeconds;

    @Option(
            names = "--seed",
            defaultValue = "440105",
            description = "Same seed, same register; ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--reuse",
            description =
                    "Take the filled register of the run before, if there is one; the figures of the empty register are then left out.")
    boolean reuse;

    @Override
    public Integer call()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Path checkout = Folders.checkout();
        Path folder = checkout.resolve(".onewindow/bench-registration");
        if (!reuse) {
            Folders.delete(folder);
        }
        SuiteOptions options =
                new SuiteOptions(
                        checkout, folder, Ports.shifted(0), true, Optional.empty(), Map.of());
        Suite suite = Suite.of(options, new Quiet());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
        suite.start();
        RegisterFilling filling =
                new RegisterFilling(suite, checkout, folder.resolve("samples.tsv"));
        BigRegister measures =
                new BigRegister(
                        suite,
                        filling,
                        new PreparedSetups(
                                checkout.resolve("deploy/local/forms/llc.json"),
                                suite.trustKey(),
                                folder.resolve("names-used")),
                        new BigRegister.Effort(runs, seconds, warmUpSeconds));
        try {
            measure(filling, measures);
        } finally {
            measures.print(System.out);
        }
        return 0;
    }

    private void measure(RegisterFilling filling, BigRegister measures)
            throws IOException, InterruptedException {
        if (!filling.isDone()) {
            measures.setUps("empty");
            filling.fill(entities, seed);
        }
        measures.names();
        measures.books();
        measures.lookUps();
        measures.setUps("filled");
    }
}
