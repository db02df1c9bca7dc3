package org.onewindow.deregistration.check;

/** Who knows whether a disqualifier holds. */
public enum Source {
    REGISTRATION,
    LICENSING,
    CREDIT,
    TAX,
    SOCIAL_INSURANCE,
    /** The commitment that all investors sign (DER-016). */
    COMMITMENT,
    /** This service's own earlier cases. */
    OWN_CASES,
    /** The applicant himself: no data source is connected. */
    APPLICANT,
    /** An exit-officer, by the evidence he names, where the source did not answer. */
    OFFICER
}
