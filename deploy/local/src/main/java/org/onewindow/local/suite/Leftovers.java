package org.onewindow.local.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.testkit.OwnProcesses;
import org.onewindow.testkit.PostgresServer;

/** What a launcher that was killed has left running. */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Ends whatever an earlier launcher left of a run, in order.
     *
     * @return the names of what was ended
     */
    public static List<String> end(RunState state) throws IOException {
        Map<String, ProcessHandle> alive = state.alive();
        for (StopOrder step : StopOrder.values()) {
            alive.entrySet().parallelStream()
                    .filter(each -> StopOrder.of(each.getKey()) == step)
                    .forEach(each -> end(each.getKey(), each.getValue()));
        }
        List<ProcessHandle> strays = state.strays(alive.values());
        strays.forEach(OwnProcesses::kill);
        List<String> ended = new ArrayList<>(alive.keySet());
        strays.forEach(process -> ended.add("process " + process.pid()));
        for (String name : alive.keySet()) {
            state.forget(name);
        }
        return ended;
    }

    private static void end(String name, ProcessHandle process) {
        if (StopOrder.of(name) == StopOrder.POSTGRESQL) {
            PostgresServer.stop(process);
        } else {
            OwnProcesses.end(process, Program.PATIENCE);
        }
    }
}
