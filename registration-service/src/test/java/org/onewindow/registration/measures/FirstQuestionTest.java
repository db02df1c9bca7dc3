package org.onewindow.registration.measures;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class FirstQuestionTest {

    @Test
    @Rule("REG-101")
    void noApplicantIsTheFirstToAskCredit() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> FakeCredit.wasAskedAbout(FirstQuestion.NOBODY));
    }
}
