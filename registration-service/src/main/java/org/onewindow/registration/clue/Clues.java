package org.onewindow.registration.clue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Hands clues over, and keeps what came of them. */
@Singleton
public class Clues {

    private static final String SELECT =
            "select id, uscc, finding, authority_code, handed_on, result, explanation, answered_on"
                    + " from handed_clue where ";

    private final Outbox outbox;
    private final BusinessClock clock;
    private final Sql sql;

    /**
     * A clue as officers see it.
     *
     * @param result what came of it; there once it is answered
     */
    record HandedClue(
            UUID id,
            String uscc,
            String finding,
            String authorityCode,
            LocalDate handedOn,
            Optional<String> result,
            Optional<String> explanation,
            Optional<LocalDate> answeredOn) {}

    @Inject
    Clues(Outbox outbox, BusinessClock clock, DataSource database) {
        this.outbox = outbox;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** In the running transaction. */
    @Rule("EVT-30")
    public void transfer(ClueTransferred clue, Actor actor) {
        sql.update(
                "insert into handed_clue (id, uscc, finding, authority_code, handed_on)"
                        + " values (?, ?, ?, ?, ?)",
                clue.clueId(),
                clue.uscc(),
                clue.finding().name(),
                clue.authorityCode(),
                clock.today());
        outbox.publish(
                clue,
                EventHeader.of(
                        Subject.uscc(clue.uscc()),
                        clue.uscc(),
                        new Jurisdiction(clue.authorityCode()),
                        clue.clueId().toString(),
                        actor));
    }

    /** What came of it, in the transaction of the event; another's clue is none of ours. */
    @Rule("EVT-30")
    void answered(UUID id, String uscc, String result, String explanation, LocalDate on) {
        sql.update(
                "update handed_clue set result = ?, explanation = ?, answered_on = ?"
                        + " where id = ? and uscc = ?",
                result,
                explanation,
                on,
                id,
                uscc);
    }

    /** For an officer of the place. */
    @Rule({"EVT-30", "GEN-011"})
    HandedClue find(UUID id, Actor officer) {
        HandedClue found =
                sql.query(SELECT + "id = ?", Clues::clue, id).stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(new Jurisdiction(found.authorityCode()));
        return found;
    }

    /** Those of the officer's authorities, oldest first; on demand answered ones, too. */
    @Rule({"EVT-30", "GEN-011"})
    List<HandedClue> of(Actor officer, boolean answeredToo, UUID after, int limit) {
        return sql.query(
                SELECT
                        + "(result is null or ?) and authority_code like any(?) and id > ?"
                        + " order by id limit ?",
                Clues::clue,
                answeredToo,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    private static HandedClue clue(ResultSet row) throws SQLException {
        return new HandedClue(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getObject(8, LocalDate.class)));
    }
}
