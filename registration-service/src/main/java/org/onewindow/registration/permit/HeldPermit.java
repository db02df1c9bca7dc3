package org.onewindow.registration.permit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A permit as far as the register needs to know it.
 *
 * @param item of the permit list, e.g. {@code L02}
 * @param endedOn empty while it stands
 * @param withEntity whether it ended because the entity did
 */
record HeldPermit(UUID id, String item, Optional<LocalDate> endedOn, boolean withEntity) {}
