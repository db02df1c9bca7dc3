package org.onewindow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the file system is asked for more than once. */
public final class Folders {

    private Folders() {}

    /** Deletes a file or a whole folder; one that is not there is fine. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> everything = Files.walk(path)) {
            deepestFirst = everything.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException vanishedMeanwhile) {
            throw vanishedMeanwhile.getCause();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }

    /** Writes a text file so that a reader sees the old or the new content, never half of it. */
    public static void replace(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The same for what only the owner may read: the file is never open to others, not even empty.
     */
    public static void replaceSecret(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        replace(file, content);
    }

    /** The checkout this process was started in, or below. */
    public static Path checkout() {
        Path start = Path.of("").toAbsolutePath();
        for (Path each = start; each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve(".mvn"))) {
                return each;
            }
        }
        throw new IllegalStateException(start + " is not inside a checkout of OneWindow.");
    }
}
