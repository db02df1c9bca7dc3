package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/**
 * A name is kept for an applicant.
 *
 * @param until last day of the reservation
 */
@EventType(id = "EVT-01", about = Subject.Kind.NAME, says = "A name was reserved for an applicant.")
@Rule("EVT-01")
public record NameReserved(
        UUID reservationId, String name, String authorityCode, LocalDate until) {}
