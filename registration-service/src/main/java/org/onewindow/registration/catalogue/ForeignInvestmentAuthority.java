package org.onewindow.registration.catalogue;

/** A registration authority that may register foreign investments (REG-005). */
public record ForeignInvestmentAuthority(String code, String name, String source) {}
