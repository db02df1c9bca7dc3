package org.onewindow.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on this machine with test servers of its own, for one test JVM at a time: an application
 * under test begins with empty topics, so no two may share a broker. A build that tests more
 * modules at once than there are places has them wait here. A place is free again when its JVM
 * leaves it or ends, whatever ends it.
 */
final class ServerPlace {

    /** As many as keep two cores busy. */
    private static final int PLACES = 2;

    /** Longer than all tests of all modules take. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** This JVM's; held on to, as a lock nobody holds is given back. */
    private static @Nullable ServerPlace own;

    private final Path folder;
    private final FileChannel channel;

    private ServerPlace(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The place this JVM has, or the first one nobody has, once there is one. */
    static synchronized ServerPlace take(Path parent) {
        ServerPlace place = own;
        if (place == null) {
            place = Await.answer("A free place for tests", PATIENCE, () -> free(parent));
            own = place;
        }
        return place;
    }

    /** Gives this JVM's place to the next; its servers stay. */
    static synchronized void leave() throws IOException {
        if (own != null) {
            own.channel.close();
            own = null;
        }
    }

    private static Optional<ServerPlace> free(Path parent) throws IOException {
        for (int number = 1; number <= PLACES; number++) {
            Path folder = parent.resolve("test-" + number);
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("place.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ServerPlace(folder, channel));
            }
            channel.close();
        }
        return Optional.empty();
    }

    Path folder() {
        return folder;
    }
}
