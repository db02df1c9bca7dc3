package org.onewindow.registration.permit;

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

/** What the licensing service tells the register. */
@Singleton
public class LicensingEvents implements EventSubscription {

    private static final String ENTITY_ENDED = "ENTITY_ENDED";

    /** Late, because the intake itself looks for all subscriptions. */
    private final Provider<EventIntake> intake;

    private final Handlers handlers;

    /** The part of a grant that the register needs. */
    record Granted(UUID permitId, String uscc, String item) {}

    /** The part of an end that the register needs. */
    record Ended(UUID permitId, String uscc, String item, LocalDate endedOn) {}

    /** An end that says why: it may be that of the holder itself. */
    record Cancelled(UUID permitId, String uscc, String item, LocalDate endedOn, String reason) {}

    @Inject
    LicensingEvents(Provider<EventIntake> intake, Permits permits) {
        this.intake = intake;
        handlers =
                new Handlers()
                        .on(
                                "onewindow.licensing.PermitGranted.v1",
                                Granted.class,
                                (event, told) ->
                                        permits.granted(told.permitId, told.uscc, told.item))
                        .on(
                                "onewindow.licensing.PermitCancelled.v1",
                                Cancelled.class,
                                (event, told) ->
                                        permits.ended(
                                                told.permitId,
                                                told.uscc,
                                                told.item,
                                                told.endedOn,
                                                told.reason.equals(ENTITY_ENDED)));
        handlers.on(
                "onewindow.licensing.PermitExpired.v1",
                Ended.class,
                (event, told) -> ended(permits, told));
        handlers.on(
                "onewindow.licensing.PermitRevoked.v1",
                Ended.class,
                (event, told) -> ended(permits, told));
        handlers.on(
                "onewindow.licensing.PermitWithdrawn.v1",
                Ended.class,
                (event, told) -> ended(permits, told));
    }

    private static void ended(Permits permits, Ended told) {
        permits.ended(told.permitId, told.uscc, told.item, told.endedOn, false);
    }

    @Incoming("licensing")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.get().receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals("onewindow.licensing.v1");
    }

    @Override
    @Rule("REG-065")
    public Handlers handlers() {
        return handlers;
    }
}
