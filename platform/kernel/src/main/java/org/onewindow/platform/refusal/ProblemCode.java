package org.onewindow.platform.refusal;

/** A stable code for something the caller can act on; implemented by an enum of each service. */
public interface ProblemCode {

    /**
     * The code as it stands in answers, e.g. {@code NAME_CONFLICT}; never changes once published.
     */
    String name();

    /** HTTP status. */
    int status();

    /** One sentence in Chinese, for the applicant. */
    String zh();

    /** The same in English. */
    String en();
}
