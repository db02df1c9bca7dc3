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
        Optional<LocalDate> endedOn) {}
