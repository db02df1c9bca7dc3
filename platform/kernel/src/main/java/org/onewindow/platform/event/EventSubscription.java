package org.onewindow.platform.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What a service does with the events of one publisher: implemented once per publisher, by the
 * class named after it ({@code RegistrationEvents}).
 */
public interface EventSubscription {

    /** Whether records of this topic belong here; the topic proves the sender. */
    boolean reads(String topic);

    /** The handlers by event type; types without one are skipped by design. */
    Handlers handlers();

    /** Handlers by full event type. A handler runs in the transaction that marks its event seen. */
    final class Handlers {

        private final Map<String, Handler<?>> byType = new HashMap<>();

        record Handler<T>(Class<T> payload, BiConsumer<ReceivedEvent, T> work) {}

        /**
         * @param type e.g. {@code onewindow.registration.EntityRegistered.v1}
         * @param payload this service's own narrow record of the payload
         */
        public <T> Handlers on(String type, Class<T> payload, BiConsumer<ReceivedEvent, T> work) {
            byType.put(type, new Handler<>(payload, work));
            return this;
        }

        /** What each type is read into. */
        public Map<String, Class<?>> payloads() {
            Map<String, Class<?>> payloads = new TreeMap<>();
            byType.forEach((type, handler) -> payloads.put(type, handler.payload()));
            return payloads;
        }

        Optional<Handler<?>> of(String type) {
            return Optional.ofNullable(byType.get(type));
        }
    }
}
