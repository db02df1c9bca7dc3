package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A name an applicant holds, for the set-up that uses it.
 *
 * @param until last day on which it may be used
 * @param needsReview it rests on evidence, such as a financial approval, that an officer must see
 */
public record ReservedName(
        UUID id,
        String name,
        String authorityCode,
        EntityType entityType,
        LocalDate until,
        boolean needsReview) {}
