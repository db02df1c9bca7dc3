package org.onewindow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onewindow.local.suite.Ports;
import org.onewindow.testkit.Folders;

/** What a run needs of the machine, checked before anything is started. */
final class Machine {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEMORY = 3000 * MEGABYTE;
    private static final long NEEDED_DISK = 2000 * MEGABYTE;

    private Machine() {}

    /** Says in a sentence what is missing and how to get it. */
    static void check(Path folder, Ports ports) throws IOException {
        List<Integer> taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new IOException(
                    "Port "
                            + taken.getFirst()
                            + " is in use by another program; end it, or move all ports with --port-offset 1000.");
        }
        long disk = Files.getFileStore(Folders.checkout()).getUsableSpace();
        if (disk < NEEDED_DISK) {
            throw new IOException(
                    "Only %d MB of disk are free at %s; make room for %d MB."
                            .formatted(disk / MEGABYTE, folder, NEEDED_DISK / MEGABYTE));
        }
        Optional<Long> memory = availableMemory();
        if (memory.isPresent() && memory.get() < NEEDED_MEMORY) {
            throw new IOException(
                    "Only %d MB of memory are free and %d MB are needed; close other programs."
                            .formatted(memory.get() / MEGABYTE, NEEDED_MEMORY / MEGABYTE));
        }
    }

    private static Optional<Long> availableMemory() throws IOException {
        Path file = Path.of("/proc/meminfo");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }
}
