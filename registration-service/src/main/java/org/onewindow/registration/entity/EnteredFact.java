package org.onewindow.registration.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entity as another register has it.
 *
 * @param industry division of GB/T 4754 that its name says, for an entry whose scope says none
 *     (REG-016)
 * @param statusSince the day on which it came to its status; that of the registration when ACTIVE
 */
public record EnteredFact(
        String uscc,
        Registered registered,
        LocalDate registeredOn,
        Optional<String> industry,
        EntityStatus status,
        LocalDate statusSince) {}
