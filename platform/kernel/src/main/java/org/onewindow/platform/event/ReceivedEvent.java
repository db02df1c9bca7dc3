package org.onewindow.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it arrived: its CloudEvents attributes and its payload, unread.
 *
 * @param source the producer, e.g. {@code /onewindow/registration}
 * @param sequence counted per source and subject from 1; 0 when the producer gives none
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        String topic,
        String key,
        Map<String, String> headers,
        String payload) {

    private static final ScopedValue<ReceivedEvent> CURRENT = ScopedValue.newInstance();

    public ReceivedEvent {
        headers = Map.copyOf(headers);
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when an attribute that CloudEvents demands is missing
     */
    static ReceivedEvent of(ConsumerRecord<String, String> found) {
        Map<String, String> headers = headersOf(found);
        return stored(
                found.topic(), Optional.ofNullable(found.key()).orElse(""), headers, found.value());
    }

    /** The same from a held row. */
    static ReceivedEvent stored(
            String topic, String key, Map<String, String> headers, String payload) {
        return new ReceivedEvent(
                UUID.fromString(required(headers, "ce_id")),
                required(headers, "ce_type"),
                required(headers, "ce_source"),
                required(headers, "ce_subject"),
                Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                topic,
                key,
                headers,
                payload);
    }

    static Map<String, String> headersOf(ConsumerRecord<String, String> found) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : found.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    /** The event being handled on this thread, the cause of what is published meanwhile. */
    static Optional<ReceivedEvent> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs work that this event causes: what is published meanwhile names it. */
    public void asCauseOf(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** The case that this event belongs to. */
    public String correlationId() {
        return headers.getOrDefault("ce_correlationid", subject);
    }

    /** When it happened, on the producer's business clock. */
    public Instant time() {
        return Instant.parse(required(headers, "ce_time"));
    }

    /** Division code of the authority it happened at. */
    public String jurisdiction() {
        return required(headers, "ce_jurisdiction");
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("record without " + name);
        }
        return value;
    }
}
