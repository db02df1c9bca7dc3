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
        NameStatus status,
        Optional<LocalDate> endedOn,
        Tie tie) {

    /** What ties the claimant to the holder of the name, and opens it to him (REG-048). */
    enum Tie {
        NONE,
        /** It is the name of the very entity that is to have the new one. */
        OWN,
        /** One has invested in the other; an officer looks at it at set-up. */
        INVESTMENT,
        /** A transfer of the name to the claimant has been published (REG-053). */
        TRANSFER
    }
}
