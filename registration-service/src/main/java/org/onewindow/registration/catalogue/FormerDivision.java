package org.onewindow.registration.catalogue;

/**
 * A name a division had once. It stays in the names of entities registered then and is closed to
 * new ones (REG-041).
 *
 * @param division code of the division of today that took its place
 */
public record FormerDivision(String word, String division, String source) {}
