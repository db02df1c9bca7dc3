package org.onewindow.registration.catalogue;

/** A two-digit division (大类) of GB/T 4754 with its section letter (门类). */
public record IndustryDivision(String code, String section, String name, String source) {}
