package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A name an applicant holds, for the set-up that uses it.
 *
 * @param until last day on which it may be used
 * @param evidence what it rests on beside the rules, such as a financial approval, and that an
 *     officer must see
 * @param liabilityAcceptedOn when liability was accepted for confusion with a similar name, where
 *     there is one (REG-049)
 */
public record ReservedName(
        UUID id,
        String name,
        String authorityCode,
        EntityType entityType,
        LocalDate until,
        Optional<String> evidence,
        Optional<LocalDate> liabilityAcceptedOn) {

    /** Whether it uses a foreign investor's trade name (REG-046). */
    public boolean ofForeignInvestor() {
        return evidence.filter(shown -> shown.contains(NameWishes.FOREIGN_INVESTOR)).isPresent();
    }
}
