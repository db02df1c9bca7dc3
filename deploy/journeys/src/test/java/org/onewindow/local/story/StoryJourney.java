package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** The story of {@code ./onewindow demo} on the packaged services. */
@ExtendWith(SharedSuite.class)
class StoryJourney {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    @Rule({"INV-02", "INV-03", "INV-09", "INV-27"})
    void aCompanyOpensAndClosesThroughOneWindow(Suite suite) throws IOException, SQLException {
        long begin = System.nanoTime();
        Form form = Performance.companyNamed("星河云图");
        Story.Ending ending = new Performance(suite, System.out).play(form);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
        new LegalState(suite).attestEnded(ending);
        new Witness(suite).attest();
    }
}
