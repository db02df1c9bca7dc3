package org.onewindow.registration.name;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.name.NameComparison.Claim;

/**
 * What of a name is compared with others: the trade name as it is compared, and the GB/T 4754
 * division of its industry.
 */
public record NameReading(
        String authorityCode, String tradeKey, Optional<String> industryDivision) {

    static NameReading of(Claim claim) {
        return new NameReading(claim.authorityCode(), claim.tradeKey(), claim.industryDivision());
    }

    /** The same trade name in the same industry at the same authority. */
    @Rule({"REG-048", "REG-052"})
    public boolean isSameAs(NameReading other) {
        return industryDivision.isPresent() && !tradeKey.isEmpty() && equals(other);
    }
}
