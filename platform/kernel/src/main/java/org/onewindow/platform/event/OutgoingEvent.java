package org.onewindow.platform.event;

import java.util.Map;
import java.util.UUID;

/**
 * An event on its way into the outbox.
 *
 * @param logged whether it gets a sequence and a place in the event log
 */
record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String subject,
        String type,
        Map<String, String> headers,
        String payload,
        boolean logged) {

    OutgoingEvent {
        headers = Map.copyOf(headers);
    }
}
