package org.onewindow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onewindow.local.story.Story;
import org.onewindow.local.suite.Suite;
import org.onewindow.local.suite.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Play the life of a company on a fresh suite, then stop it.",
            "The business clock begins on 2026-03-02 at 09:00 in Shanghai.",
            "Exit code 0 only if every step held."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin private final RunOptions options = new RunOptions();

    @Option(
            names = "--application",
            paramLabel = "FILE",
            description = "Play it with this form instead of the built-in one.")
    private @Nullable Path application;

    @Override
    public Integer call() throws IOException {
        Optional<Path> form = Optional.ofNullable(application);
        if (form.isPresent() && !Files.isReadable(form.get())) {
            throw new IOException("The form " + form.get() + " cannot be read.");
        }
        Terminal terminal = new Terminal(System.out);
        Suite suite = options.start(Folder.DEMO, Optional.of(SuiteOptions.STORY_START), terminal);
        return new Story(suite, form, System.out).play() ? 0 : 1;
    }
}
