package org.onewindow.platform.event;

/**
 * What an event is about. Sequences are counted per subject and producer (EVT-000).
 *
 * @param id the credit code, or the id of the application, permit, case or task
 */
public record Subject(Kind kind, String id) {

    /** Kinds of subject. */
    public enum Kind {
        USCC,
        APPLICATION,
        PERMIT,
        PLAN,
        CASE,
        TASK,
        NAME
    }

    public static Subject uscc(String code) {
        return new Subject(Kind.USCC, code);
    }

    public static Subject application(String id) {
        return new Subject(Kind.APPLICATION, id);
    }
}
