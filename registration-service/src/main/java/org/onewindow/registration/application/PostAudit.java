package org.onewindow.registration.application;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.UUID;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;

/** Draws machine confirmations for a look afterwards. */
final class PostAudit {

    private static final BigDecimal SPACE = new BigDecimal(BigInteger.ONE.shiftLeft(256));

    private PostAudit() {}

    /**
     * Whether this one is drawn. The lot is the hash of the application's id, which nobody chooses:
     * everybody can check afterwards that no case was let off.
     *
     * @param share of the confirmations to be drawn, 0 to 1
     */
    @Rule("REG-096")
    static boolean isDrawn(UUID application, BigDecimal share) {
        BigDecimal lot =
                new BigDecimal(new BigInteger(Digest.sha256("post-audit " + application), 16));
        return lot.divide(SPACE, MathContext.DECIMAL64).compareTo(share) < 0;
    }
}
