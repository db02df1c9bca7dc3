package org.onewindow.credit.fact;

/** Why an entity stands on the abnormal operations list; others act on it (CRE-020, REG-157). */
public enum AbnormalGround {
    /** G1: the annual report was not published in time. */
    REPORT_MISSING,
    /** G2: information was not published in the time that an order gave. */
    INFORMATION_WITHHELD,
    /** G3: published information hides facts or is false. */
    INFORMATION_FALSE,
    /** G4: the entity cannot be contacted at its registered domicile. */
    NOT_REACHABLE,
    /** G5: the name was not changed in the time that an order gave. */
    NAME_NOT_CHANGED
}
