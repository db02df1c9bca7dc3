package org.onewindow.local.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Await;

/** Which replica of registration relays the outbox, by the lock's connection to PostgreSQL. */
final class Relay {

    private static final String LOCK_HOLDER =
            "select a.client_port from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                    + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
                    + " and (l.classid::bigint << 32 | l.objid::bigint) = ?"
                    + " and a.datname = 'registration'";

    /** The number of the lock that a relay holds for as long as it leads. */
    private static final long LEADER_LOCK = 0x6f6e6577696e646fL;

    private Relay() {}

    /** The name of the part that leads, as soon as one does. */
    static String leader(Suite suite) throws IOException, SQLException {
        Books books = new Books(suite, "registration");
        return Await.answer(
                "A leading relay",
                Duration.ofSeconds(60),
                () -> {
                    List<Integer> ports =
                            books.query(LOCK_HOLDER, row -> row.getInt(1), LEADER_LOCK);
                    return Stream.of("registration", "registration-2")
                            .filter(suite.processes()::containsKey)
                            .filter(
                                    name ->
                                            ports.stream()
                                                    .anyMatch(port -> holds(suite, name, port)))
                            .findFirst();
                });
    }

    private static boolean holds(Suite suite, String name, int port) {
        Path process = Path.of("/proc/" + suite.process(name).pid());
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            List<String> inodes =
                    Stream.concat(
                                    Files.lines(process.resolve("net/tcp")),
                                    Files.lines(process.resolve("net/tcp6")))
                            .map(line -> line.strip().split("\\s+"))
                            .filter(row -> row[1].endsWith(":%04X".formatted(port)))
                            .map(row -> "socket:[" + row[9] + "]")
                            .toList();
            return descriptors.anyMatch(each -> inodes.contains(target(each)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
