package org.onewindow.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The shared backbone has room for one application under test at a time, because each begins with
 * empty topics. A build may compile several modules at once; their tests wait here for each other.
 * The turn ends with its process, whatever ends that.
 */
final class BackboneTurn implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private BackboneTurn(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until no other test JVM of this checkout has the backbone. */
    static BackboneTurn await(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("backbone.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        return new BackboneTurn(channel, channel.lock());
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
