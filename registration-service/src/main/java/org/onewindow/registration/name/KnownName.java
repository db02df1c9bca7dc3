package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A name on the books that a proposed one is compared with.
 *
 * @param industryDivision GB/T 4754 division; empty when the name has no industry part
 * @param endedOn when the name ended; empty while it is registered or reserved
 */
record KnownName(
        String name,
        String authorityCode,
        String tradeKey,
        Optional<String> industryDivision,
        Optional<String> synonymGroup,
        Status status,
        Optional<LocalDate> endedOn) {

    /** Why the name is on the books; the last three count for a year (REG-048). */
    enum Status {
        RESERVED,
        REGISTERED,
        /** The entity was deregistered. */
        DEREGISTERED,
        /** The entity took another name. */
        CHANGED,
        /** The set-up or change that brought the name was cancelled for fraud. */
        CANCELLED_FOR_FRAUD;

        boolean isInUse() {
            return this == RESERVED || this == REGISTERED;
        }
    }
}
