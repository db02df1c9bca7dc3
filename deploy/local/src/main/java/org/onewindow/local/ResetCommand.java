package org.onewindow.local;

import java.io.Console;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.onewindow.local.suite.RunState;
import org.onewindow.testkit.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Delete the data ./onewindow up has kept, after asking.")
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean confirmed;

    @Override
    public Integer call() throws IOException {
        for (RunState state : Folder.states()) {
            if (state.launcher().isPresent() || !state.alive().isEmpty()) {
                throw new IOException("It is running; ./onewindow down stops it first.");
            }
        }
        if (!confirmed && !asked()) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        for (Folder folder : Folder.values()) {
            Folders.delete(folder.path());
        }
        System.out.println("The data is deleted.");
        return 0;
    }

    private static boolean asked() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new IOException(
                    "There is nobody to ask; ./onewindow reset --yes deletes "
                            + Folder.DATA.path()
                            + ".");
        }
        String answer =
                console.readLine(
                        "Delete everything in %s and what the last demo left? [y/N] ",
                        Folder.DATA.path());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
