package org.onewindow.registration.check;

/** The stable code of something a rule can find, with its words. */
public interface FindingCode {

    /** What a finding does (REG-096). */
    enum Effect {
        /** The submission cannot be taken. */
        STOPS,
        /** An officer decides. */
        REVIEW,
        /** It is taken and remembered; nothing waits for it. */
        RECORDED
    }

    String name();

    /** The rule it belongs to. */
    String rule();

    Effect effect();

    /** In Chinese; {@code %s} is what it is about. */
    String zh();

    String en();
}
