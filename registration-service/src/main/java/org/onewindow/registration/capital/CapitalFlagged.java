package org.onewindow.registration.capital;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * The capital of an entity was found abnormal when it was registered, or is so no longer.
 *
 * @param indicator by which credit counts it
 */
@EventType(
        id = "REG-016",
        says = "The capital of an entity is abnormal for its industry, or no longer.")
@Rule("REG-016")
record CapitalFlagged(String uscc, String indicator, boolean abnormal, LocalDate since) {}
