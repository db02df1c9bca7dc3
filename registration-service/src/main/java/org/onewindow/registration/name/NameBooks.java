package org.onewindow.registration.name;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.exception.ConstraintViolationException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.name.NameComparison.Claim;

/** The names on the books, found by what they are near to. */
@ApplicationScoped
class NameBooks implements PanacheRepositoryBase<NameHold, UUID> {

    private static final String IN_USE_INDEX = "name_hold_in_use";

    private final Sql sql;

    NameBooks(DataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Keeps everybody else from reserving this name or one near it until the transaction ends. The
     * locks are taken in ascending order, so that two reservations never wait for each other.
     */
    void lock(Claim claim) {
        SortedMap<Long, Boolean> locks = NameKeys.locks(claim);
        sql.query(
                """
                select case when alone then pg_advisory_xact_lock(key)::text
                            else pg_advisory_xact_lock_shared(key)::text end
                from (select key, alone from unnest(?::bigint[], ?::boolean[]) as lock (key, alone)
                      order by key) as ordered
                """,
                row -> true,
                texts(locks.keySet()),
                locks.values().stream().map(Object::toString).toList());
    }

    /**
     * The names that conflict with a claim or are near it, and some that only look so; without
     * reservations that ran out before today.
     */
    List<KnownName> near(Claim claim, Claimant claimant, LocalDate today) {
        return sql.query(
                """
                select name, authority_code, trade_key, industry_division, synonym_group, status,
                       ended_on,
                       case when uscc = ? then 'OWN'
                            when transferee = ? then 'TRANSFER'
                            when uscc = ? then 'INVESTMENT' else 'NONE' end
                from name_hold
                where id in (select hold_id from name_key where key = any(?::bigint[]))
                  and status not in ('WITHDRAWN', 'EXPIRED')
                  and not (status = 'RESERVED' and not in_review and reserved_until < ?)
                order by name, id
                """,
                NameBooks::known,
                claimant.ownUscc().orElse(""),
                claimant.subject(),
                claimant.relatedUscc().orElse(""),
                texts(NameKeys.of(claim).sought()),
                today);
    }

    private static KnownName known(ResultSet row) throws SQLException {
        return new KnownName(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                optional(row.getString(4)),
                optional(row.getString(5)),
                NameStatus.valueOf(row.getString(6)),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                KnownName.Tie.valueOf(row.getString(8)));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<String> texts(Iterable<Long> keys) {
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> texts.add(key.toString()));
        return texts;
    }

    /**
     * Reservations of the same name that ran out and that nobody has taken off the books yet. The
     * status stands in the text, since an index of part of the table serves no parameter.
     */
    List<NameHold> lapsed(Claim claim, LocalDate today) {
        return find(
                        "authorityCode = ?1 and tradeKey = ?2 and status = RESERVED"
                                + " and inReview = false and reservedUntil < ?3",
                        claim.authorityCode(),
                        claim.tradeKey(),
                        today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The name of this id, which nobody else can change before the transaction ends. */
    Optional<NameHold> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Puts a reserved name on the books.
     *
     * @throws Refusal NAME_CONFLICT when the unique index finds it taken
     */
    @Rule({"REG-048", "INV-07"})
    void enter(NameHold hold, Claim claim) {
        try {
            persistAndFlush(hold);
        } catch (ConstraintViolationException e) {
            if (IN_USE_INDEX.equals(e.getConstraintName())) {
                throw new Refusal(FindingCode.NAME_CONFLICT);
            }
            throw e;
        }
        sql.update(
                "insert into name_key (key, hold_id) select unnest(?::bigint[]), ?",
                texts(NameKeys.of(claim).filed()),
                hold.id);
    }

    /**
     * Files a name anew under the authority its entity has moved to.
     *
     * @throws Refusal NAME_CONFLICT when the unique index finds it taken there
     */
    @Rule({"REG-048", "REG-077", "INV-07"})
    void refile(NameHold hold, Claim claim) {
        unfile(hold);
        hold.authorityCode = claim.authorityCode();
        enter(hold, claim);
    }

    /** Whether the index that keeps names single holds this one for the entity itself. */
    boolean isNameOf(String uscc, Claim claim) {
        return count(
                        "uscc = ?1 and authorityCode = ?2 and tradeKey = ?3"
                                + " and industryDivision = ?4 and status = REGISTERED"
                                + " and conflictException is null",
                        uscc,
                        claim.authorityCode(),
                        claim.tradeKey(),
                        claim.industryDivision().orElse(""))
                > 0;
    }

    /** This name as the entity has it, or else as it had it last. */
    Optional<NameHold> nameOf(String uscc, String name) {
        return find(
                        "uscc = ?1 and name = ?2 and status in (?3, ?4, ?5, ?6)"
                                + " order by endedOn desc nulls first, id desc",
                        uscc,
                        name,
                        NameStatus.REGISTERED,
                        NameStatus.DEREGISTERED,
                        NameStatus.CHANGED,
                        NameStatus.CANCELLED_FOR_FRAUD)
                .firstResultOptional();
    }

    /** Who else has or has reserved a name that conflicts with this one, were it claimed so. */
    @Rule("REG-048")
    List<HeldName> conflicting(NameHold hold, Claim claim) {
        String industry = claim.industryDivision().orElse("");
        return sql.query(
                """
                select id, uscc, for_uscc, conflict_exception from name_in_use
                where authority_code = ? and trade_key = ? and id <> ?
                  and (industry_division = ? or industry_division = '' or ? = '')
                """,
                NameBooks::held,
                claim.authorityCode(),
                claim.tradeKey(),
                hold.id,
                industry,
                industry);
    }

    private static HeldName held(ResultSet row) throws SQLException {
        return new HeldName(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)));
    }

    /** Nobody needs to find a name again that is free at once. */
    void unfile(NameHold hold) {
        sql.update("delete from name_key where hold_id = ?", hold.id);
    }

    /** The reservation of this name by this applicant that has not run out. */
    Optional<NameHold> reservation(
            String name, String authorityCode, String holder, LocalDate today) {
        return find(
                        "name = ?1 and authorityCode = ?2 and holder = ?3 and status = RESERVED"
                                + " and (reservedUntil >= ?4 or inReview = true)",
                        name,
                        authorityCode,
                        holder,
                        today)
                .firstResultOptional();
    }

    /** Names of this applicant after the given id, oldest first. */
    List<NameHold> ofHolder(String holder, UUID after, int limit) {
        return find("holder = ?1 and id > ?2 order by id", holder, after).page(0, limit).list();
    }
}
