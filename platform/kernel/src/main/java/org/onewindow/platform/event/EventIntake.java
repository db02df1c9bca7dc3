package org.onewindow.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.event.InboxStore.SubjectOfSource;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;

/**
 * Applies what arrives from Kafka: each event once, each subject in sequence.
 *
 * <p>The effect, the inbox row and the position commit together; only then does the channel commit
 * its offset. Records of one poll share a transaction; when that fails they are redone one at a
 * time. A record that goes on failing parks its subject: it and the subject's later records are
 * held and copied to the dead-letter topic until an operator replays them; all other subjects go
 * on. A record that comes too early is held until its predecessors are there.
 */
@Singleton
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final InboxStore inbox;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final List<EventSubscription> subscriptions;
    private volatile List<Route> routes = List.of();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private record Route(EventSubscription subscription, EventSubscription.Handlers handlers) {}

    @Inject
    EventIntake(
            InboxStore inbox,
            Outbox outbox,
            ObjectMapper json,
            @All List<EventSubscription> subscriptions) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.json = json;
        this.subscriptions = subscriptions;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Applies a poll batch; returns only when every record of it is applied, held or parked. */
    @Rule({"EVT-000", "INV-27"})
    public void receive(ConsumerRecords<String, String> batch) {
        List<ReceivedEvent> events = new ArrayList<>(batch.count());
        for (ConsumerRecord<String, String> found : batch) {
            try {
                events.add(ReceivedEvent.of(found));
            } catch (IllegalArgumentException malformed) {
                untilStored(() -> bury(found, malformed));
            }
        }
        if (!events.isEmpty()) {
            apply(events);
        }
    }

    /** The same for events that came another way. */
    void apply(List<ReceivedEvent> events) {
        Set<SubjectOfSource> holding = new LinkedHashSet<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> holding.addAll(applyInTurn(events)));
        } catch (RuntimeException e) {
            LOG.debugf(e, "a batch of %d is redone one at a time", events.size());
            holding.clear();
            for (ReceivedEvent event : events) {
                if (applyAlone(event)) {
                    holding.add(SubjectOfSource.of(event));
                }
            }
        }
        holding.forEach(this::drain);
    }

    /** Returns whether the subject has held events that may now be in turn. */
    private boolean applyAlone(ReceivedEvent event) {
        boolean[] holding = {false};
        attempt(event, () -> holding[0] = apply(event), () -> park(event, true));
        return holding[0];
    }

    /** Applies the subject's held events for as long as the next in turn is there. */
    private void drain(SubjectOfSource subject) {
        boolean[] more = {true};
        while (more[0]) {
            ReceivedEvent[] next = new ReceivedEvent[1];
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    inbox.nextHeld(subject.source(), subject.subject())
                                            .ifPresent(held -> next[0] = held));
            ReceivedEvent held = next[0];
            if (held == null) {
                return;
            }
            more[0] = false;
            attempt(held, () -> more[0] = applyHeld(held), () -> park(held, false));
        }
    }

    /** Puts a parked subject back to work, held events first. */
    void replay(String source, String subject) {
        QuarkusTransaction.requiringNew().run(() -> inbox.unpark(source, subject));
        drain(new SubjectOfSource(source, subject));
    }

    /**
     * Applies a batch with a handful of statements for its bookkeeping; returns the subjects with
     * held events that may now be in turn.
     */
    private Set<SubjectOfSource> applyInTurn(List<ReceivedEvent> events) {
        Set<UUID> unseen = inbox.markSeen(events);
        Positions positions = new Positions(inbox, events);
        for (ReceivedEvent event : events) {
            // Taken out: the same event may stand in the batch twice.
            if (!unseen.remove(event.id())) {
                continue;
            }
            switch (positions.place(event)) {
                case IN_TURN -> handle(event);
                case EARLY -> inbox.hold(event, "GAP");
                case PARKED -> {
                    inbox.hold(event, "PARKED");
                    copyToDeadLetters(event, "subject is parked");
                }
                case DONE -> LOG.debugf("%s is applied already", event.id());
            }
        }
        return positions.save();
    }

    private boolean apply(ReceivedEvent event) {
        if (event.sequence() == 0) {
            if (inbox.markSeen(event)) {
                handle(event);
            }
            return false;
        }
        InboxStore.Position position = inbox.take(event);
        if (position.seen() || event.sequence() <= position.sequence()) {
            return false;
        }
        if (position.parked()) {
            inbox.hold(event, "PARKED");
            copyToDeadLetters(event, "subject is parked");
            return false;
        }
        if (event.sequence() > position.sequence() + 1) {
            inbox.hold(event, "GAP");
            return false;
        }
        handle(event);
        inbox.advance(event);
        return position.holding();
    }

    private boolean applyHeld(ReceivedEvent event) {
        InboxStore.Position position = inbox.take(event);
        if (position.parked() || event.sequence() > position.sequence() + 1) {
            return false;
        }
        if (event.sequence() == position.sequence() + 1) {
            handle(event);
            inbox.advance(event);
        }
        inbox.release(event);
        return true;
    }

    private void park(ReceivedEvent event, boolean hold) {
        if (event.sequence() == 0) {
            inbox.markSeen(event);
            copyToDeadLetters(event, "handler failed");
            return;
        }
        inbox.take(event);
        if (hold) {
            inbox.hold(event, "PARKED");
        }
        inbox.park(event, "handler failed; see the log for " + event.id());
        copyToDeadLetters(event, "handler failed");
    }

    private void handle(ReceivedEvent event) {
        for (Route route : routes()) {
            if (route.subscription.reads(event.topic())) {
                route.handlers.of(event.type()).ifPresent(handler -> handle(event, handler));
            }
        }
    }

    /** Asked for at the first event: the subscriptions themselves need this intake to exist. */
    private List<Route> routes() {
        if (routes.isEmpty()) {
            routes = subscriptions.stream().map(each -> new Route(each, each.handlers())).toList();
        }
        return routes;
    }

    private <T> void handle(ReceivedEvent event, EventSubscription.Handlers.Handler<T> handler) {
        T payload;
        try {
            payload = json.readValue(event.payload(), handler.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("payload of " + event.id() + " does not read", e);
        }
        Trace.continued(event.headers().get("ce_traceparent"))
                .run(() -> event.asCauseOf(() -> handler.work().accept(event, payload)));
    }

    private void attempt(ReceivedEvent event, Runnable work, Runnable giveUp) {
        for (int failures = 0; ; ) {
            try {
                QuarkusTransaction.requiringNew().run(work);
                return;
            } catch (RuntimeException e) {
                if (!DatabaseException.isPassing(e)) {
                    failures++;
                    LOG.warnf(e, "%s of %s failed, %d", event.type(), event.subject(), failures);
                }
                if (failures == ATTEMPTS) {
                    LOG.errorf("%s is parked after %d attempts", event.subject(), failures);
                    untilStored(giveUp);
                    return;
                }
                pause(failures);
            }
        }
    }

    /** Repeats a transaction of our own for as long as the database is away. */
    private void untilStored(Runnable work) {
        for (int tries = 0; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(work);
                return;
            } catch (RuntimeException e) {
                if (!DatabaseException.isPassing(e)) {
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private void pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 6));
        long millis = Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis());
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping; the records come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the records come again", e);
        }
    }

    private void copyToDeadLetters(ReceivedEvent event, String reason) {
        Map<String, String> headers = new LinkedHashMap<>(event.headers());
        headers.put("onewindow_dead_letter_reason", reason);
        outbox.forward(event.topic() + ".dlq", event.key(), event.id(), headers, event.payload());
    }

    private void bury(ConsumerRecord<String, String> found, IllegalArgumentException why) {
        Map<String, String> headers = ReceivedEvent.headersOf(found);
        headers.put("onewindow_dead_letter_reason", String.valueOf(why.getMessage()));
        String key = found.key() == null ? "" : found.key();
        String payload = found.value() == null ? "" : found.value();
        LOG.errorf(
                "unreadable record at %s-%d@%d", found.topic(), found.partition(), found.offset());
        outbox.forward(found.topic() + ".dlq", key, UuidV7.next(), headers, payload);
    }
}
