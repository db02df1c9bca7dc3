package org.onewindow.platform.event;

import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * What the publisher says about an event beside its payload; the outbox adds ids, time, sequence
 * and trace.
 *
 * @param key the record key: the credit code, or the application id before there is one
 * @param correlationId the case that this belongs to
 * @param topic a topic other than the service's own
 */
public record EventHeader(
        Subject subject,
        String key,
        Jurisdiction jurisdiction,
        String correlationId,
        Actor actor,
        Optional<String> topic) {

    public static EventHeader of(
            Subject subject, String key, Jurisdiction place, String correlationId, Actor actor) {
        return new EventHeader(subject, key, place, correlationId, actor, Optional.empty());
    }

    public EventHeader onTopic(String other) {
        return new EventHeader(
                subject, key, jurisdiction, correlationId, actor, Optional.of(other));
    }
}
