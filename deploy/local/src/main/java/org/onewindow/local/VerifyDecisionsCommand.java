package org.onewindow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onewindow.local.decisions.DecisionCheck;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.RunState;
import org.onewindow.platform.decision.DecisionVerifier;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.Folders;
import org.onewindow.testkit.OwnProcesses;
import org.onewindow.testkit.PostgresServer;
import org.onewindow.testkit.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-decisions",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the chained decisions of all services from their databases, offline.",
            "Finds any decision that was changed, taken out or moved up to the last signed head.",
            "Starts PostgreSQL alone if it does not run. Exit code 1 if anything is found."
        })
final class VerifyDecisionsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "data (of ./onewindow up) or demo; the one there is by default.")
    private @Nullable String run;

    @Override
    public Integer call() throws IOException, SQLException {
        Folder folder = folder();
        RunState state = folder.state();
        if (state.alive().containsKey("postgresql")) {
            Ports ports = state.ports().orElseGet(Ports::standard);
            return verify(folder, server(folder, ports.postgres()));
        }
        PostgresServer server = server(folder, Await.freePort());
        Process process = server.start(folder.path().resolve("logs/postgresql.log"));
        try {
            return verify(folder, server);
        } finally {
            PostgresServer.stop(process.toHandle());
        }
    }

    private Folder folder() throws IOException {
        String wanted = run;
        return Arrays.stream(Folder.values())
                .filter(each -> wanted == null || each.path().endsWith(wanted))
                .filter(each -> Files.exists(each.path().resolve("postgres/PG_VERSION")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IOException(
                                        "There is no such data; ./onewindow up or demo makes some."));
    }

    private static PostgresServer server(Folder folder, int port) throws IOException {
        Path path = folder.path().toAbsolutePath().normalize();
        return new PostgresServer(
                Folders.checkout().resolve(".onewindow/postgresql-18"),
                new OwnProcesses(path),
                port,
                Secrets.in(path).password("postgres"),
                folder == Folder.DATA);
    }

    private static int verify(Folder folder, PostgresServer server)
            throws IOException, SQLException {
        DecisionCheck check = new DecisionCheck(server, folder.path().resolve("keys"));
        System.out.println("Decisions in " + folder.path());
        int findings = 0;
        for (String service : Backbone.SERVICES) {
            DecisionVerifier.Report report = check.of(service);
            findings += report.findings().size();
            System.out.printf(
                    Locale.ROOT,
                    "  %-16s %6d chained, signed up to %6d: %s%n",
                    service,
                    report.decisions(),
                    report.signedUpTo(),
                    report.findings().isEmpty() ? "holds" : "DOES NOT HOLD");
            report.findings().forEach(finding -> System.out.println("    " + finding));
        }
        return findings == 0 ? 0 : 1;
    }
}
