package org.onewindow.registration.exit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityRegister;

/** What the deregistration service tells the register. */
@Singleton
public class DeregistrationEvents implements EventSubscription {

    /** Late, because the intake itself looks for all subscriptions. */
    private final Provider<EventIntake> intake;

    private final Handlers handlers;

    /** The part of its exit-case events that the register needs. */
    record ExitCase(String caseId, String uscc) {}

    /** EVT-44. */
    record Decided(String caseId, String uscc, String path) {}

    @Inject
    DeregistrationEvents(
            Provider<EventIntake> intake, Deregistration deregistration, EntityRegister register) {
        this.intake = intake;
        handlers =
                new Handlers()
                        .on(
                                "onewindow.deregistration.ExitCaseOpened.v1",
                                ExitCase.class,
                                (event, exit) ->
                                        register.exitCaseOpened(exit.uscc(), exit.caseId()))
                        .on(
                                "onewindow.deregistration.ExitCaseTerminated.v1",
                                ExitCase.class,
                                (event, exit) ->
                                        register.exitCaseClosed(exit.uscc(), exit.caseId()))
                        .on(
                                "onewindow.deregistration.DeregistrationDecided.v1",
                                Decided.class,
                                (event, decided) ->
                                        deregistration.apply(
                                                decided.uscc(), decided.caseId(), decided.path()));
    }

    @Incoming("deregistration")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.get().receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals("onewindow.deregistration.v1");
    }

    @Override
    @Rule({"EVT-40", "EVT-41", "EVT-44"})
    public Handlers handlers() {
        return handlers;
    }
}
