package org.onewindow.platform.event;

import java.util.Map;

/**
 * An event as its producer's HTTP stream gives it.
 *
 * @param topic where it was sent
 * @param key its record key
 * @param headers the CloudEvents attributes, {@code ce_subject} and {@code ce_sequence} among them
 * @param payload the JSON text as it was sent, byte for byte
 */
public record LoggedEvent(String topic, String key, Map<String, String> headers, String payload) {

    public LoggedEvent {
        headers = Map.copyOf(headers);
    }
}
