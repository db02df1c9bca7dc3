package org.onewindow.registration.clue;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.rule.Rule;

/** What credit says of the clues that were handed to it. */
@Singleton
public class CreditEvents implements EventSubscription {

    /** Late, because the intake itself looks for all subscriptions. */
    private final Provider<EventIntake> intake;

    private final Handlers handlers;

    /** The part of its answer that registration keeps. */
    record ClueAnswered(
            UUID clueId, String uscc, String result, String explanation, LocalDate answeredOn) {}

    @Inject
    CreditEvents(Provider<EventIntake> intake, Clues clues) {
        this.intake = intake;
        handlers =
                new Handlers()
                        .on(
                                "onewindow.credit.ClueAnswered.v1",
                                ClueAnswered.class,
                                (event, said) ->
                                        clues.answered(
                                                said.clueId(),
                                                said.uscc(),
                                                said.result(),
                                                said.explanation(),
                                                said.answeredOn()));
    }

    @Incoming("credit")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.get().receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals("onewindow.credit.v1");
    }

    @Override
    @Rule("EVT-30")
    public Handlers handlers() {
        return handlers;
    }
}
