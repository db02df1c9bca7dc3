package org.onewindow.local;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onewindow.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything and stay until Ctrl-C or ./onewindow down.",
            "The data is kept in .onewindow/data; ./onewindow reset empties it."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(System.out);
        Suite suite = options.start(Folder.DATA, Optional.empty(), terminal);
        tellHowToUse(suite, terminal);
        for (Map.Entry<String, ProcessHandle> part : suite.processes().entrySet()) {
            part.getValue().onExit().thenRun(() -> tellOfEnd(suite, part.getKey(), terminal));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void tellOfEnd(Suite suite, String name, Terminal terminal) {
        if (!suite.isStopping()) {
            terminal.say(
                    name
                            + " has ended unexpectedly; its log is "
                            + suite.log(name)
                            + ". ./onewindow down ends the rest.");
        }
    }

    private static void tellHowToUse(Suite suite, Terminal terminal) {
        String url = suite.url();
        terminal.say("");
        terminal.say("OneWindow 一窗 runs at " + url);
        if (suite.services().isEmpty()) {
            terminal.say("  No service has been built yet: only the ground they stand on runs.");
        }
        suite.services().forEach(each -> terminal.say("  " + url + "/" + each + "/v1"));
        terminal.say("  " + url + "/auth   identity, realm onewindow");
        terminal.say("");
        terminal.say(
                "Sign in as (the password is the name): applicant, applicant2, applicant3, agent,");
        terminal.say(
                "  registrar, registrar2, registrar-lead, registrar-zhanjiang, permit-officer, credit-officer,");
        terminal.say("  credit-lead, exit-officer, exit-lead, creditor, auditor, admin");
        terminal.say("");
        terminal.say("Three lines to copy into another terminal:");
        terminal.say("  TOKEN=$(./onewindow token applicant)");
        terminal.say(
                "  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' "
                        + url
                        + "/registration/v1/name-checks -d '{\"name\":\"广州市海珠区星河云图科技有限公司\","
                        + "\"authorityCode\":\"440105\",\"entityType\":\"LLC\"}'");
        terminal.say(
                "  curl -s -H \"Authorization: Bearer $TOKEN\" "
                        + url
                        + "/registration/v1/applications");
        terminal.say("");
        terminal.say("Ctrl-C or ./onewindow down stops everything; the data stays.");
    }
}
