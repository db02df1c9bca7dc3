package org.onewindow.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.local.suite.Leftovers;
import org.onewindow.local.suite.RunState;
import org.onewindow.testkit.OwnProcesses;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Stop everything this checkout has started, in order.",
            "Also what a killed launcher left behind; never a process of somebody else."
        })
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public Integer call() throws IOException {
        boolean any = false;
        for (RunState state : Folder.states()) {
            any |= end(state);
        }
        System.out.println(any ? "Everything has stopped." : "Nothing was running.");
        return 0;
    }

    private static boolean end(RunState state) throws IOException {
        Optional<ProcessHandle> launcher = state.launcher();
        launcher.ifPresent(process -> OwnProcesses.end(process, PATIENCE));
        List<String> leftovers = Leftovers.end(state);
        if (!leftovers.isEmpty()) {
            System.out.println(
                    "Ended what a launcher left behind: " + String.join(", ", leftovers));
        }
        return launcher.isPresent() || !leftovers.isEmpty();
    }
}
