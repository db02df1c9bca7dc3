package org.onewindow.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the payload record of a published event. The record's simple name is the event's name; its
 * full type is {@code onewindow.<service>.<Name>.v<version>}.
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
}
