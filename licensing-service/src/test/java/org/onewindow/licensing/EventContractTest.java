package org.onewindow.licensing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.EventContracts;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class EventContractTest {

    @Inject ObjectMapper json;
    @Inject @All List<EventSubscription> subscriptions;

    @Test
    @Rule("EVT-000")
    void everyPublishedEventKeepsToItsSchemaAndItsExamples() throws IOException {
        new EventContracts("licensing", json).checkPublished();
    }

    @Test
    @Rule("EVT-000")
    void everyHandledEventReadsFromItsProducersExamples() throws IOException {
        for (EventSubscription subscription : subscriptions) {
            new EventContracts("licensing", json).checkHandled(subscription.handlers().payloads());
        }
    }
}
