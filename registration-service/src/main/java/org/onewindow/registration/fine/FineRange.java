package org.onewindow.registration.fine;

import java.math.BigDecimal;
import org.onewindow.platform.rule.Rule;

/** The amounts between which the law has a fine, both included. */
public record FineRange(BigDecimal least, BigDecimal most) {

    /** The least that can be paid. */
    private static final BigDecimal FEN = new BigDecimal("0.01");

    /** Any amount up to this one. */
    public static FineRange upTo(BigDecimal most) {
        return new FineRange(FEN, most);
    }

    @Rule({"REG-173", "REG-194"})
    public boolean contains(BigDecimal amount) {
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }
}
