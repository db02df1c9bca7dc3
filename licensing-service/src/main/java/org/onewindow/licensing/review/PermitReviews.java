package org.onewindow.licensing.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Reviews: opened by what registration says, completed by an officer of the place. */
@Singleton
public class PermitReviews {

    private static final String SELECT =
            "select review.id, review.uscc, reason, opened_on, finding, completed_on,"
                    + " authority_code from permit_review review"
                    + " join business on business.uscc = review.uscc where ";

    private final Sql sql;
    private final Decisions decisions;
    private final BusinessClock clock;

    /** Why permits are looked at again. */
    public enum Reason {
        CHANGE_REVOKED,
        REGISTRATION_RESTORED
    }

    /** One of them. */
    public record Review(
            UUID id,
            String uscc,
            String reason,
            LocalDate openedOn,
            Optional<String> finding,
            Optional<LocalDate> completedOn,
            String authorityCode) {}

    @Inject
    PermitReviews(DataSource database, Decisions decisions, BusinessClock clock) {
        sql = new Sql(database);
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Joins the transaction of the event that asks for it. */
    @Rule({"REG-194", "REG-195"})
    public void open(UUID id, String uscc, Reason reason, LocalDate on) {
        sql.update(
                "insert into permit_review (id, uscc, reason, opened_on) values (?, ?, ?, ?)",
                id,
                uscc,
                reason.name(),
                on);
    }

    /** Open ones of the officer's divisions, oldest first. */
    List<Review> open(Actor officer, UUID after, int limit) {
        return sql
                .query(
                        SELECT + "completed_on is null and review.id > ? order by review.id",
                        PermitReviews::review,
                        after)
                .stream()
                .filter(review -> officer.covers(new Jurisdiction(review.authorityCode())))
                .limit(limit)
                .toList();
    }

    /** What the officer found; what he gives back is granted anew, by the rules of a grant. */
    @Transactional
    @Rule({"REG-194", "REG-195", "INV-25"})
    Review complete(UUID id, String finding, Actor officer) {
        Review review =
                sql
                        .query(
                                SELECT + "review.id = ? for update of review",
                                PermitReviews::review,
                                id)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Jurisdiction place = new Jurisdiction(review.authorityCode());
        officer.requireJurisdiction(place);
        if (review.completedOn().isPresent()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the review is completed");
        }
        sql.update(
                "update permit_review set finding = ?, completed_on = ? where id = ?",
                finding,
                clock.today(),
                id);
        decisions.record(
                new Decision(
                        "PERMIT_REVIEW",
                        review.uscc(),
                        "COMPLETED",
                        place,
                        officer,
                        List.of(Decision.AppliedRule.passed("REG-195")),
                        Map.of("reviewId", id.toString(), "finding", finding),
                        List.of(),
                        Optional.empty()));
        return sql.query(SELECT + "review.id = ?", PermitReviews::review, id).getFirst();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                row.getString(7));
    }
}
