package org.onewindow.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.onewindow.local.suite.Leftovers;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.Progress;
import org.onewindow.local.suite.RunState;
import org.onewindow.local.suite.Suite;
import org.onewindow.local.suite.SuiteOptions;
import org.onewindow.testkit.Folders;

/**
 * The whole suite with the packaged services and the real identity provider, started once for all
 * journeys, with a second replica of registration. It keeps its data, so that a kill may lose
 * nothing.
 */
final class SharedSuite implements ParameterResolver {

    /** Held on to: a logger nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Namespace NAMESPACE = Namespace.create(SharedSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("suite", key -> started(), Suite.class);
    }

    private static Suite started() {
        KAFKA.setLevel(Level.SEVERE);
        Path folder = Folders.checkout().resolve("deploy/local/target/journey");
        try {
            // A build that was broken off may have left its suite running.
            Leftovers.end(new RunState(folder));
            Folders.delete(folder);
            Suite suite =
                    Suite.of(
                            new SuiteOptions(
                                    Folders.checkout(),
                                    folder,
                                    Ports.free(),
                                    true,
                                    Optional.of(SuiteOptions.STORY_START),
                                    Map.of("registration", 2)),
                            Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
            suite.start();
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
