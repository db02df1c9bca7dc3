package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A name an applicant holds, for the case that uses it.
 *
 * @param until last day on which it may be used
 * @param evidence what it rests on beside the rules, such as a financial approval, and that an
 *     officer must see
 * @param liabilityAcceptedOn when liability was accepted for confusion with a similar name, where
 *     there is one (REG-049)
 * @param forUscc the entity whose own name it replaces; empty for one that any case may use
 */
public record ReservedName(
        UUID id,
        String name,
        String authorityCode,
        EntityType entityType,
        LocalDate until,
        Optional<String> evidence,
        Optional<LocalDate> liabilityAcceptedOn,
        Optional<String> forUscc) {

    /** Whether it uses a foreign investor's trade name (REG-046). */
    public boolean ofForeignInvestor() {
        return evidence.filter(shown -> shown.contains(NameWishes.FOREIGN_INVESTOR)).isPresent();
    }

    /**
     * Whether a case may use it.
     *
     * @param about the entity that the case is about; empty for a set-up
     */
    @Rule("REG-048")
    public boolean isFor(Optional<String> about) {
        return forUscc.isEmpty() || forUscc.equals(about);
    }
}
