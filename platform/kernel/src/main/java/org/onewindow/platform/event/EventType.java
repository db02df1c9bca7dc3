package org.onewindow.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the payload record of a published event. The record's simple name is the event's name; its
 * full type is {@code onewindow.<service>.<Name>.v<version>}.
 *
 * <p>Its JSON Schema and its golden examples stand in {@code src/main/resources/events}; {@code
 * docs/events.md} is written from them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Id in the specification, e.g. {@code EVT-04}. */
    String id();

    /** Major version; a breaking change is a new record with the next number. */
    int version() default 1;

    /** What has happened, in one sentence. */
    String says();

    /** What the events are about: the kind of their subject. */
    Subject.Kind about() default Subject.Kind.USCC;

    /**
     * Where they go, {@code {department}} standing for a department's name; empty for the service's
     * own topic.
     */
    String topic() default "";

    /**
     * Full type of an event that comes from outside the project, on the record that this service
     * reads it into; empty for an event of its own.
     */
    String from() default "";
}
