package org.onewindow.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
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
 * journeys of a process, with a second replica of registration. It keeps its data, so that a kill
 * may lose nothing.
 */
final class SharedSuite implements ParameterResolver {

    /** Held on to: a logger nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** Held on to: a lock nobody holds is given back. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private static @Nullable Suite suite;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    /** Surefire launches JUnit anew for each class: the suite is the process's, not a launch's. */
    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        synchronized (HELD) {
            if (suite == null) {
                suite = started();
            }
            return suite;
        }
    }

    /**
     * The suites of several processes start one after the other: the first prepares what lies
     * beside the checkout for the second, such as the identity provider's programs, and they do not
     * choose the same free ports.
     */
    private static Suite started() {
        KAFKA.setLevel(Level.SEVERE);
        Path target = Folders.checkout().resolve("deploy/journeys/target");
        try (FileChannel channel = lockFile(target.resolve("start.lock"));
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock of the suites was lost.");
            }
            return started(ownFolder(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first folder that no other process has; it stays this one's until it ends. */
    private static Path ownFolder(Path target) throws IOException {
        for (int number = 1; ; number++) {
            FileChannel channel = lockFile(target.resolve("suite-" + number + ".lock"));
            FileLock lock = channel.tryLock();
            if (lock != null) {
                HELD.add(lock);
                return target.resolve("suite-" + number);
            }
            channel.close();
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Suite started(Path folder) throws IOException {
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
    }
}
