package org.onewindow.platform.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.signing.SigningKey;

/**
 * Chains the committed decisions by hash, in batches, and signs the head of the chain at intervals.
 * Called by the relay's leader only, after the commit, so that no decision waits for another; the
 * positions' primary key stops a leader that does not know yet that it has been replaced.
 */
@Singleton
public class DecisionChain {

    private static final int BATCH = 500;

    private final Sql sql;
    private final SigningKey key;
    private final Duration headInterval;
    private Instant lastHead = Instant.EPOCH;

    private record Head(long position, String hash) {}

    @Inject
    DecisionChain(
            DataSource database,
            SigningKey key,
            @ConfigProperty(name = "onewindow.decisions.head-interval", defaultValue = "PT60S")
                    Duration headInterval) {
        sql = new Sql(database);
        this.key = key;
        this.headInterval = headInterval;
    }

    /** Chains what is waiting and, when the interval has passed, signs the head. */
    public void extend() {
        List<ChainLink> waiting =
                sql.query(
                        "select "
                                + ChainLink.COLUMNS
                                + " from decision_unchained u join decision d on d.id = u.decision_id"
                                + " order by u.queued_at, d.id limit "
                                + BATCH,
                        ChainLink::read);
        if (!waiting.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> append(waiting));
        }
        if (Instant.now().isAfter(lastHead.plus(headInterval))) {
            QuarkusTransaction.requiringNew().run(this::signHead);
            lastHead = Instant.now();
        }
    }

    private void append(List<ChainLink> links) {
        Head head = head();
        List<String> positions = new ArrayList<>(links.size());
        List<String> ids = new ArrayList<>(links.size());
        List<String> hashes = new ArrayList<>(links.size() + 1);
        hashes.add(head.hash);
        for (ChainLink link : links) {
            positions.add(Long.toString(head.position + ids.size() + 1));
            ids.add(link.id().toString());
            hashes.add(link.hashAfter(hashes.getLast()));
        }
        sql.update(
                """
                with chained as (
                    insert into decision_chain (position, decision_id, previous_hash, hash)
                    select position::bigint, id::uuid, previous, hash
                    from unnest(?, ?, ?, ?) as link (position, id, previous, hash)
                    returning decision_id
                )
                delete from decision_unchained
                where decision_id in (select decision_id from chained)
                """,
                positions,
                ids,
                hashes.subList(0, links.size()),
                hashes.subList(1, hashes.size()));
    }

    private void signHead() {
        Head head = head();
        if (head.position == 0) {
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        sql.update(
                "insert into decision_head (position, hash, signed_at, key_id, signature)"
                        + " values (?, ?, ?, ?, ?) on conflict (position) do nothing",
                head.position,
                head.hash,
                now,
                key.id(),
                key.signBase64(signedText(head.position, head.hash, now)));
    }

    static byte[] signedText(long position, String hash, Instant signedAt) {
        return (position + "\n" + hash + "\n" + signedAt).getBytes(StandardCharsets.UTF_8);
    }

    private Head head() {
        return sql
                .query(
                        "select position, hash from decision_chain order by position desc limit 1",
                        row -> new Head(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new Head(0, ChainLink.BEGINNING));
    }
}
