package org.onewindow.local;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.onewindow.local.bench.BenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The Java half of the {@code onewindow} script. */
@Command(
        name = "onewindow",
        mixinStandardHelpOptions = true,
        description = "OneWindow 一窗 on this machine.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            ResetCommand.class,
            VerifyDecisionsCommand.class,
            BenchCommand.class
        })
public final class Main {

    /** Held on to: a logger nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Main() {}

    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.SEVERE);
        IExecutionExceptionHandler inOneSentence =
                (failure, command, parsed) -> {
                    if (failure instanceof RuntimeException
                            && System.getenv("ONEWINDOW_DEBUG") != null) {
                        throw failure;
                    }
                    command.getErr().println("onewindow: " + failure.getMessage());
                    return 1;
                };
        int code =
                new CommandLine(new Main())
                        .setExecutionExceptionHandler(inOneSentence)
                        .execute(arguments);
        System.exit(code);
    }
}
