package org.onewindow.platform.refusal;

/** A stable code for something the caller can act on; implemented by an enum of each service. */
public interface ProblemCode {

    /**
     * The code as it stands in answers, e.g. {@code NAME_CONFLICT}; never changes once published.
     */
    String name();

    Wording wording();

    /** HTTP status. */
    default int status() {
        return wording().status();
    }

    /** One sentence in Chinese, for the applicant. */
    default String zh() {
        return wording().zh();
    }

    /** The same in English. */
    default String en() {
        return wording().en();
    }
}
