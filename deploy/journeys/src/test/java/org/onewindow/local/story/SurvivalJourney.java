package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.story.Disturbance.Blow;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.Backbone;

/** The story while every service, the broker and the database are killed in the middle of it. */
@ExtendWith(SharedSuite.class)
class SurvivalJourney {

    private static final Map<Moment, Blow> PLAN =
            Map.of(
                    Moment.NAME_IS_ASKED, Blow.during("postgresql"),
                    Moment.FORM_IS_SENT, Blow.during("registration", "registration-2"),
                    // Credit cannot say whether it would block: an officer decides (REG-101).
                    Moment.FORM_IS_SUBMITTED, Blow.before("credit"),
                    Moment.ENTITY_IS_REGISTERED, Blow.during("kafka"),
                    Moment.TASKS_ARE_OUT, Blow.during("licensing"),
                    Moment.EXIT_IS_OPENED, Blow.during("deregistration"),
                    Moment.NOTICE_RUNS, Blow.during("postgresql"),
                    // A source is silent at the decision: an officer decides (DER-002).
                    Moment.EXIT_IS_FILED, Blow.before("licensing"));

    @Test
    @Rule({"INV-14", "INV-27", "INV-28", "REG-101", "DER-002", "EVT-000"})
    void theStoryEndsInTheSameLegalStateWhateverIsKilled(Suite suite)
            throws IOException, SQLException {
        Disturbance disturbance = new Disturbance(suite, PLAN);
        Form form = Performance.companyNamed("松涛远航");
        Story.Ending ending = new Performance(suite, System.out).play(form, disturbance);
        assertThat(disturbance.killed())
                .containsAll(Backbone.SERVICES)
                .contains("kafka", "postgresql");
        new LegalState(suite).attestEnded(ending);
        new LegalState(suite).attestParkedCasesWereDecidedByOfficers(ending);
        new Witness(suite).attest();
    }
}
