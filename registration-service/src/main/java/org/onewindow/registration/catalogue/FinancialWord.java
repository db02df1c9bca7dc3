package org.onewindow.registration.catalogue;

/** A word kept for financial firms, in names and in scope (REG-047). */
public record FinancialWord(String word, String source) {}
