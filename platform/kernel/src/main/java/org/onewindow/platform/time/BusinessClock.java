package org.onewindow.platform.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.rule.Rule;

/**
 * The clock of legal dates and deadlines. Outside the sandbox it is the machine's; in the sandbox
 * it is the machine's plus an offset kept in the database, which an operator may move forward only.
 *
 * <p>Leases, back-off, tokens and timeouts never use it.
 */
@Singleton
@Startup
public class BusinessClock implements InstantSource {

    /** How long another replica may go on with the old offset after a move. */
    public static final Duration SPREAD = Duration.ofMillis(250);

    private final DataSource database;
    private final boolean sandbox;
    private final Duration initialOffset;
    private volatile Reading reading = new Reading(Duration.ZERO, Long.MIN_VALUE);

    private record Reading(Duration offset, long readAtNanos) {}

    @Inject
    BusinessClock(
            DataSource database,
            @ConfigProperty(name = "onewindow.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "onewindow.sandbox.initial-offset", defaultValue = "PT0S")
                    Duration initialOffset) {
        this.database = database;
        this.sandbox = sandbox;
        this.initialOffset = initialOffset;
    }

    @PostConstruct
    void start() {
        if (sandbox) {
            QuarkusTransaction.requiringNew().run(this::rememberInitialOffset);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    /** Today's legal date (GEN-001). */
    @Rule("GEN-001")
    public LocalDate today() {
        return LegalDate.of(instant());
    }

    public boolean isSandbox() {
        return sandbox;
    }

    /** Offset of the business clock from the machine's; zero outside the sandbox. */
    public Duration offset() {
        if (!sandbox) {
            return Duration.ZERO;
        }
        Reading last = reading;
        long now = System.nanoTime();
        if (last.readAtNanos == Long.MIN_VALUE || now - last.readAtNanos > SPREAD.toNanos()) {
            last = new Reading(readOffset(), now);
            reading = last;
        }
        return last.offset;
    }

    /**
     * Moves the business clock to the given offset.
     *
     * @throws IllegalArgumentException when that would be backwards
     * @throws IllegalStateException outside the sandbox
     */
    public void moveTo(Duration offset) {
        if (!sandbox) {
            throw new IllegalStateException("the business clock moves in the sandbox only");
        }
        int moved =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    try (var connection = database.getConnection();
                                            var update =
                                                    connection.prepareStatement(
                                                            "update business_clock set offset_millis = ?"
                                                                    + " where offset_millis <= ?")) {
                                        update.setLong(1, offset.toMillis());
                                        update.setLong(2, offset.toMillis());
                                        return update.executeUpdate();
                                    }
                                });
        if (moved == 0) {
            throw new IllegalArgumentException("the business clock only moves forward");
        }
        reading = new Reading(offset, System.nanoTime());
    }

    private void rememberInitialOffset() {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                "insert into business_clock (offset_millis) values (?) on conflict do"
                                        + " nothing")) {
            insert.setLong(1, initialOffset.toMillis());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store the sandbox clock", e);
        }
    }

    private Duration readOffset() {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select offset_millis from business_clock");
                var row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no sandbox clock in this database");
            }
            return Duration.ofMillis(row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the sandbox clock", e);
        }
    }
}
