package org.onewindow.deregistration.simplified;

/** The three moments at which all disqualifiers are looked at (DER-011). */
enum CheckPoint {
    START,
    NOTICE_END,
    DECISION
}
