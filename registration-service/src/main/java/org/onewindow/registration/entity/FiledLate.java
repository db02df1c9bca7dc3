package org.onewindow.registration.entity;

import java.time.LocalDate;

/**
 * That a change was filed after its time (REG-150).
 *
 * @param resolvedOn day of the resolution or event that it follows from
 * @param fileBy last day on which it could be filed
 */
public record FiledLate(LocalDate resolvedOn, LocalDate fileBy) {}
