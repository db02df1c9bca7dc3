package org.onewindow.registration.name;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.NameComparison.Claim;

/**
 * Measures the look into the books alone: the service's own code on its own tables, without HTTP
 * and without parsing, at a fixed rate whatever the answers take.
 *
 * <p>Arguments: JDBC address, user, file of samples, looks a second, seconds to warm up, seconds to
 * measure; the password stands in the environment. Prints p50, p95 and p99 in milliseconds.
 */
final class ConflictProbe {

    private final NameBooks books;
    private final List<Claim> claims;
    private final LocalDate today = LocalDate.now();

    private ConflictProbe(NameBooks books, List<Claim> claims) {
        this.books = books;
        this.claims = claims;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        double rate = Double.parseDouble(arguments[3]);
        NameChecker checker = new NameChecker(Catalogues.shipped());
        List<Claim> claims =
                Files.readAllLines(Path.of(arguments[2])).stream()
                        .map(line -> line.split("\t"))
                        .map(field -> ProposedName.of(field[1], field[0], EntityType.LLC))
                        .map(proposed -> checker.check(proposed).claim())
                        .toList();
        try (AgroalDataSource database = database(arguments[0], arguments[1])) {
            ConflictProbe probe = new ConflictProbe(new NameBooks(database), claims);
            probe.run(rate, (int) (rate * Integer.parseInt(arguments[4])));
            long[] nanos = probe.run(rate, (int) (rate * Integer.parseInt(arguments[5])));
            Arrays.sort(nanos);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%.2f %.2f %.2f%n",
                    at(nanos, 50),
                    at(nanos, 95),
                    at(nanos, 99));
        }
    }

    private static AgroalDataSource database(String url, String user) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(8)
                                                .connectionFactoryConfiguration(
                                                        factory ->
                                                                factory.jdbcUrl(url)
                                                                        .principal(
                                                                                new NamePrincipal(
                                                                                        user))
                                                                        .credential(
                                                                                new SimplePassword(
                                                                                        System
                                                                                                .getenv(
                                                                                                        "DATABASE_PASSWORD"))))));
    }

    private long[] run(double rate, int count) {
        long[] nanos = new long[count];
        long interval = (long) (1e9 / rate);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = begin + i * interval;
                for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                threads.execute(
                        () -> {
                            books.near(
                                    claims.get(number % claims.size()),
                                    new Claimant("bench", Optional.empty(), Optional.empty()),
                                    today);
                            nanos[number] = System.nanoTime() - due;
                        });
            }
        }
        return nanos;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
