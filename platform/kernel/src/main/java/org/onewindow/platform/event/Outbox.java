package org.onewindow.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;

/**
 * Takes the events of a transaction and writes them, with their sequence, as the last thing before
 * it commits; the relay is woken after the commit.
 *
 * <p>Writing late keeps the subjects' sequence rows locked for the shortest time, and writing in
 * key order keeps two transactions from waiting for each other.
 */
@Singleton
public class Outbox {

    private final OutboxStore store;
    private final RelayAlarmClock alarmClock;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transactions;
    private final String service;

    @Inject
    Outbox(
            OutboxStore store,
            RelayAlarmClock alarmClock,
            BusinessClock clock,
            ObjectMapper json,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "onewindow.service") String service) {
        this.store = store;
        this.alarmClock = alarmClock;
        this.clock = clock;
        this.json = json;
        this.transactions = transactions;
        this.service = service;
    }

    /**
     * Publishes an event with the running transaction.
     *
     * @param event a record marked with {@link EventType}; when it has a {@code uscc}, that is the
     *     key
     * @return the event's id
     * @throws IllegalStateException outside a transaction
     */
    @Rule("EVT-000")
    public UUID publish(Object event, EventHeader header) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " is not marked as an event");
        }
        requireAsDeclared(type, event, header);
        UUID id = UuidV7.next();
        String fullType =
                "onewindow."
                        + service
                        + "."
                        + event.getClass().getSimpleName()
                        + ".v"
                        + type.version();
        add(
                new OutgoingEvent(
                        id,
                        header.topic().orElse("onewindow." + service + ".v1"),
                        header.key(),
                        header.subject().id(),
                        fullType,
                        headers(id, fullType, header),
                        payload(event, header),
                        true));
        return id;
    }

    /** Passes a record on as it came, without log or sequence: the dead-letter copy. */
    void forward(
            String topic, String key, UUID eventId, Map<String, String> headers, String payload) {
        add(
                new OutgoingEvent(
                        eventId,
                        topic,
                        key,
                        headers.getOrDefault("ce_subject", key),
                        headers.getOrDefault("ce_type", "unknown"),
                        headers,
                        payload,
                        false));
    }

    private void add(OutgoingEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events are published in a transaction only");
        }
        Pending pending = (Pending) transactions.getResource(Outbox.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Outbox.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.events.add(event);
    }

    private Map<String, String> headers(UUID id, String type, EventHeader header) {
        Instant now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/onewindow/" + service);
        headers.put("ce_subject", header.subject().id());
        headers.put("ce_subjectkind", header.subject().kind().name());
        headers.put("ce_time", now.toString());
        headers.put("ce_dataschema", "urn:onewindow:schema:" + type);
        headers.put("ce_partitionkey", header.key());
        headers.put("ce_traceparent", Trace.current().traceparent());
        headers.put("ce_correlationid", header.correlationId());
        ReceivedEvent.current()
                .ifPresent(cause -> headers.put("ce_causationid", cause.id().toString()));
        headers.put("ce_jurisdiction", header.jurisdiction().code());
        headers.put("ce_legaldate", LegalDate.of(now).toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** What {@code docs/events.md} says of an event is what is sent. */
    private static void requireAsDeclared(EventType type, Object event, EventHeader header) {
        if (header.subject().kind() != type.about()) {
            throw new IllegalArgumentException(
                    "%s is declared about %s, not %s"
                            .formatted(event.getClass(), type.about(), header.subject().kind()));
        }
        String declared = type.topic().replace("{department}", "[a-z-]+").replace(".", "\\.");
        if (!header.topic().orElse("").matches(declared)) {
            throw new IllegalArgumentException(
                    "%s is declared to go to '%s', not to '%s'"
                            .formatted(event.getClass(), type.topic(), header.topic().orElse("")));
        }
    }

    private String payload(Object event, EventHeader header) {
        ObjectNode payload = json.valueToTree(event);
        String uscc = payload.path("uscc").asText(header.key());
        if (!uscc.equals(header.key())) {
            throw new IllegalArgumentException(
                    event.getClass() + " about " + uscc + " has the key " + header.key());
        }
        payload.set("meta", json.valueToTree(EventMeta.of(header.actor())));
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + event.getClass(), e);
        }
    }

    private final class Pending implements Synchronization {

        private final List<OutgoingEvent> events = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // A stable sort: events of one key keep the order in which they were published.
            events.sort(
                    Comparator.comparing(OutgoingEvent::topic).thenComparing(OutgoingEvent::key));
            store.save(events);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                alarmClock.ring();
            }
        }
    }
}
