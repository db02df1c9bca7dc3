package org.onewindow.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onewindow.local.suite.RunState;
import org.onewindow.local.suite.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print an access token of a sandbox user, good for half an hour.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "Such as applicant, registrar or admin.")
    private String user = "";

    @Override
    public Integer call() throws IOException {
        for (RunState state : Folder.states()) {
            if (state.alive().containsKey("identity")) {
                int port = state.ports().orElseThrow().identity();
                System.out.println(new Tokens(port).user(user));
                return 0;
            }
        }
        throw new IOException("Nothing runs here; ./onewindow up starts it.");
    }
}
