package org.onewindow.registration.catalogue;

/** An ending of a name and an entity type that may use it (REG-044). */
public record OrganisationForm(String form, EntityType entityType, String source) {}
