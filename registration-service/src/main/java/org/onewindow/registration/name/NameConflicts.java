package org.onewindow.registration.name;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** Names in use that conflict although nothing recorded lets them (INV-07). */
@Singleton
class NameConflicts {

    /** Two names in use that are the same to REG-048. */
    record Pair(String authorityCode, HeldName one, HeldName other) {

        HeldName later() {
            return one.isLaterThan(other) ? one : other;
        }

        HeldName earlier() {
            return one.isLaterThan(other) ? other : one;
        }
    }

    /** One of two names that conflict. */
    record Side(UUID nameId, String name, NameStatus status, Optional<String> uscc) {}

    /**
     * A conflict for the officers of its authority.
     *
     * @param goneOn when an audit found that it stands no more
     */
    record Found(
            UUID id,
            String authorityCode,
            Side later,
            Side earlier,
            LocalDate foundOn,
            Optional<LocalDate> goneOn) {}

    /** Names that are the same to REG-048 as one of these, whatever is recorded of the pair. */
    static final String SAME_NAMES =
            """
            select one.authority_code,
                   one.id, one.uscc, one.for_uscc, one.conflict_exception,
                   other.id, other.uscc, other.for_uscc, other.conflict_exception
            from name_hold one
            join lateral (
                select * from name_in_use
                where authority_code = one.authority_code
                  and trade_key = one.trade_key and id <> one.id
                  and (industry_division = one.industry_division
                       or industry_division = '' or one.industry_division = '')
                  and not (status = 'RESERVED' and not in_review
                           and reserved_until < ?)
                  and not (fact and one.conflict_exception is not null
                           and one.conflict_exception = 'REGISTERED_FACT')
                ) other on true
            where one.id = any(?::uuid[]) and one.status in ('RESERVED', 'REGISTERED')
              and not (one.status = 'RESERVED' and not one.in_review
                       and one.reserved_until < ?)
            """;

    private final Sql sql;
    private volatile long standing;

    @Inject
    NameConflicts(DataSource database, MeterRegistry metrics) {
        sql = new Sql(database);
        Gauge.builder("onewindow.names.conflicts", this, each -> each.standing).register(metrics);
    }

    /** For the gauge, on every replica. */
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countStanding() {
        standing =
                sql.query(
                                "select count(*) from name_conflict where gone_on is null",
                                row -> row.getLong(1))
                        .getFirst();
    }

    /** The conflicts that these names have part in. */
    @Rule({"REG-048", "INV-07"})
    List<Pair> among(List<UUID> names, LocalDate today) {
        return sql
                .query(
                        SAME_NAMES,
                        row -> new Pair(row.getString(1), held(row, 2), held(row, 6)),
                        today,
                        names.stream().map(UUID::toString).toList(),
                        today)
                .stream()
                .filter(pair -> !HeldName.mayStandTogether(pair.one(), pair.other()))
                .toList();
    }

    private static HeldName held(ResultSet row, int column) throws SQLException {
        return new HeldName(
                row.getObject(column, UUID.class),
                Optional.ofNullable(row.getString(column + 1)),
                Optional.ofNullable(row.getString(column + 2)),
                Optional.ofNullable(row.getString(column + 3)));
    }

    /**
     * Writes a conflict down for the officers.
     *
     * @return whether it was not known, or had gone and is back
     */
    @Rule("INV-07")
    boolean note(Pair pair, LocalDate today) {
        return sql.update(
                        """
                        insert into name_conflict
                            (id, authority_code, later_id, earlier_id, found_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (later_id, earlier_id) do update
                            set found_on = excluded.found_on, gone_on = null,
                                authority_code = excluded.authority_code
                            where name_conflict.gone_on is not null
                        """,
                        UuidV7.next(),
                        pair.authorityCode(),
                        pair.later().id(),
                        pair.earlier().id(),
                        today)
                > 0;
    }

    /** Marks as gone what stands no more. */
    @Rule("INV-07")
    void lookAgain(LocalDate today) {
        List<UUID> names =
                sql.query(
                        "select later_id from name_conflict where gone_on is null",
                        row -> row.getObject(1, UUID.class));
        List<Pair> standingPairs = names.isEmpty() ? List.of() : among(names, today);
        sql.update(
                """
                update name_conflict set gone_on = ?
                where gone_on is null and (later_id, earlier_id) not in (
                    select later, earlier from unnest(?::uuid[], ?::uuid[]) as pair (later, earlier))
                """,
                today,
                ids(standingPairs, Pair::later),
                ids(standingPairs, Pair::earlier));
        countStanding();
    }

    private static List<String> ids(List<Pair> pairs, Function<Pair, HeldName> side) {
        return pairs.stream().map(pair -> side.apply(pair).id().toString()).toList();
    }

    /** Those at the officer's authorities, oldest first. */
    List<Found> of(Actor officer, boolean goneToo, UUID after, int limit) {
        return sql.query(
                """
                select found.id, found.authority_code,
                       later.id, later.name, later.status, later.uscc,
                       earlier.id, earlier.name, earlier.status, earlier.uscc,
                       found.found_on, found.gone_on
                from name_conflict found
                join name_hold later on later.id = found.later_id
                join name_hold earlier on earlier.id = found.earlier_id
                where (found.gone_on is null or ?) and found.authority_code like any(?)
                  and found.id > ?
                order by found.id limit ?
                """,
                NameConflicts::found,
                goneToo,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getString(2),
                side(row, 3),
                side(row, 7),
                row.getObject(11, LocalDate.class),
                Optional.ofNullable(row.getObject(12, LocalDate.class)));
    }

    private static Side side(ResultSet row, int column) throws SQLException {
        return new Side(
                row.getObject(column, UUID.class),
                row.getString(column + 1),
                NameStatus.valueOf(row.getString(column + 2)),
                Optional.ofNullable(row.getString(column + 3)));
    }
}
