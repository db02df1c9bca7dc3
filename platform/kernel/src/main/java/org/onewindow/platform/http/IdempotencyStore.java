package org.onewindow.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;

/** The table behind {@link Idempotency}. */
@Singleton
class IdempotencyStore {

    private static final int ANSWERS_KEPT_DAYS = 90;

    record Stored(String requestHash, int status, String headers, Optional<String> body) {}

    private final Sql sql;

    @Inject
    IdempotencyStore(DataSource database) {
        sql = new Sql(database);
    }

    /** Held until the transaction ends; false when another request holds it. */
    boolean tryLock(String keyHash) {
        return sql.query(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        keyHash)
                .getFirst();
    }

    Optional<Stored> find(String keyHash) {
        return sql
                .query(
                        "select request_hash, status, headers, body from idempotency"
                                + " where key_hash = ?",
                        row ->
                                new Stored(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        Optional.ofNullable(row.getString(4))),
                        keyHash)
                .stream()
                .findFirst();
    }

    void save(String keyHash, String requestHash, Stored answer, Optional<String> resource) {
        sql.update(
                "insert into idempotency (key_hash, request_hash, status, headers, body, resource)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (key_hash) do nothing",
                keyHash,
                requestHash,
                answer.status(),
                answer.headers(),
                answer.body().orElse(null),
                resource.orElse(null));
    }

    @Scheduled(cron = "0 40 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOldAnswers() {
        sql.update(
                "update idempotency set body = null where body is not null"
                        + " and created_at < now() - make_interval(days => ?)",
                ANSWERS_KEPT_DAYS);
    }
}
