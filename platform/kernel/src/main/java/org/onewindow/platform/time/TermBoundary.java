package org.onewindow.platform.time;

/** When a bar or term is over on its last date: as its day begins, or as its day ends. */
public enum TermBoundary {
    START_OF_DAY,
    END_OF_DAY
}
