package org.onewindow.registration.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A register entry as others of this service see it.
 *
 * @param exitCaseId of the exit case that is open
 */
public record EntityFacts(
        String uscc,
        UUID applicationId,
        Registered registered,
        EntityStatus status,
        LocalDate establishedOn,
        Optional<LocalDate> endedOn,
        Optional<String> exitCaseId,
        int licenceVersion,
        boolean listed,
        long version) {}
