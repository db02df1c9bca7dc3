package org.onewindow.registration.commitment;

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
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.correction.OrderText;

/** Findings as rows. */
@Singleton
class FindingStore {

    private static final String SELECT =
            "select id, uscc, authority_code, application_id, text_version, source, reference,"
                    + " files, facts, legal_basis, reasons, state, hearing_until, statement,"
                    + " decided_on, decision_reason, number, order_id, version"
                    + " from commitment_finding where ";

    private final Sql sql;

    @Inject
    FindingStore(DataSource database) {
        sql = new Sql(database);
    }

    /** A commitment is found false once; what was unfounded may be looked at anew. */
    @Rule("REG-098")
    void add(CommitmentFinding finding, String drafter) {
        int added =
                sql.update(
                        "insert into commitment_finding (id, uscc, authority_code, application_id,"
                                + " text_version, source, reference, files, facts, legal_basis,"
                                + " reasons, state, hearing_until, drafter, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                                + " on conflict (application_id) where state <> 'UNFOUNDED'"
                                + " do nothing",
                        finding.id(),
                        finding.uscc(),
                        finding.authorityCode(),
                        finding.about().applicationId(),
                        finding.about().textVersion(),
                        finding.evidence().source().name(),
                        finding.evidence().reference(),
                        finding.evidence().files(),
                        finding.text().facts(),
                        finding.text().legalBasis(),
                        finding.text().reasons(),
                        finding.state().name(),
                        finding.hearingUntil(),
                        drafter);
        if (added == 0) {
            throw new Refusal(FindingProblem.FINDING_PENDING);
        }
    }

    CommitmentFinding read(UUID id) {
        return one("id = ?", id);
    }

    CommitmentFinding lock(UUID id) {
        return one("id = ? for update", id);
    }

    private CommitmentFinding one(String where, UUID id) {
        return sql.query(SELECT + where, FindingStore::finding, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    String drafter(UUID id) {
        return sql.query(
                        "select drafter from commitment_finding where id = ?",
                        row -> row.getString(1),
                        id)
                .getFirst();
    }

    /** Those not decided at the officer's authorities, oldest first. */
    List<CommitmentFinding> open(UUID after, int limit, Actor officer) {
        return sql.query(
                SELECT
                        + "state = 'HEARING' and authority_code like any(?) and id > ?"
                        + " order by id limit ?",
                FindingStore::finding,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    void heard(UUID id, String statement) {
        sql.update(
                "update commitment_finding set statement = ?, version = version + 1 where id = ?",
                statement,
                id);
    }

    void decided(UUID id, FindingState state, CommitmentFinding.Outcome outcome) {
        sql.update(
                "update commitment_finding set state = ?, decided_on = ?, decision_reason = ?,"
                        + " number = ?, order_id = ?, version = version + 1 where id = ?",
                state.name(),
                outcome.decidedOn(),
                outcome.reason(),
                outcome.number().orElse(null),
                outcome.orderId().orElse(null),
                id);
    }

    /** The next number of a document of this authority in this year. */
    String nextNumber(int year, String authorityCode) {
        long number =
                sql.query("select nextval('notice_number')", row -> row.getLong(1)).getFirst();
        return "诺认〔%d〕%s-%06d号".formatted(year, authorityCode, number);
    }

    private static CommitmentFinding finding(ResultSet row) throws SQLException {
        return new CommitmentFinding(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new CommitmentFinding.About(row.getObject(4, UUID.class), row.getString(5)),
                new CommitmentFinding.Evidence(
                        CommitmentFinding.Source.valueOf(row.getString(6)),
                        row.getString(7),
                        List.of((String[]) row.getArray(8).getArray())),
                new OrderText(row.getString(9), row.getString(10), row.getString(11)),
                FindingState.valueOf(row.getString(12)),
                row.getObject(13, LocalDate.class),
                Optional.ofNullable(row.getString(14)),
                outcome(row),
                row.getLong(19));
    }

    private static Optional<CommitmentFinding.Outcome> outcome(ResultSet row) throws SQLException {
        LocalDate decidedOn = row.getObject(15, LocalDate.class);
        if (decidedOn == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CommitmentFinding.Outcome(
                        decidedOn,
                        row.getString(16),
                        Optional.ofNullable(row.getString(17)),
                        Optional.ofNullable(row.getObject(18, UUID.class))));
    }
}
