package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;

/** The texts of commitments; a version is never changed, a new one is added (REG-098). */
@Singleton
class CommitmentTexts {

    private final Sql sql;

    /** A text as it is promised. */
    public record CommitmentText(String kind, String version, LocalDate since, String text) {}

    @Inject
    CommitmentTexts(DataSource database) {
        sql = new Sql(database);
    }

    /** Every version, by kind, oldest first. */
    @Rule("REG-098")
    List<CommitmentText> all() {
        return sql.query(
                "select kind, version, since, text from commitment_text order by kind, since",
                row ->
                        new CommitmentText(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)));
    }

    /** The version shown on that day, or the first one for a day before all of them. */
    @Rule("REG-098")
    String versionOn(String kind, LocalDate day) {
        List<CommitmentText> texts =
                all().stream().filter(text -> text.kind().equals(kind)).toList();
        Optional<CommitmentText> shown =
                texts.reversed().stream().filter(text -> !text.since().isAfter(day)).findFirst();
        return shown.orElseGet(texts::getFirst).version();
    }
}
