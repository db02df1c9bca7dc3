package org.onewindow.registration.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.Holidays;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Follow-ups whose last day lies in a year without calendar. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class FollowUpCountTest {

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject FollowUps followUps;

    @Test
    @Rule({"GEN-003", "GEN-004"})
    void theTimeEndsOnAWorkingDay() {
        Within within = new Within(LocalDate.parse("2026-03-02"), Period.ofDays(40));

        assertThat(within.counted(WorkingCalendar.of(List.of())).lastDay()).isEqualTo("2026-04-13");
    }

    @Test
    @Rule("GEN-004")
    void aFollowUpIsCountedAgainWithACalendarThatKnowsMore() {
        String uscc = Filing.of("ind").register();
        String cause = UUID.randomUUID().toString();
        LocalDate opens = clock.today().plusDays(45);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                followUps.open(
                                        FollowUps.Kind.BRANCH_FOLLOWS,
                                        uscc,
                                        "440105",
                                        cause,
                                        "某公司",
                                        Optional.of(new Within(clock.today(), Period.ofDays(30)))));
        String id = only("select id::text from follow_up where cause = ?", cause);

        Optional<TimeLimit> again =
                QuarkusTransaction.requiringNew()
                        .call(() -> followUps.countAgain(id, Holidays.before(opens)));

        assertThat(again.map(TimeLimit::lastDay)).contains(opens);
        assertThat(only("select due_on::text from follow_up where cause = ?", cause))
                .isEqualTo(opens.toString());
    }

    private String only(String query, String argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument).getFirst();
    }
}
