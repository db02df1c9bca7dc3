package org.onewindow.deregistration.simplified;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.platform.rule.Rule;

/** Whether all investors have signed. */
enum Signatories {
    COMPLETE,
    INCOMPLETE,
    /** Registration has not said who the investors are. */
    UNKNOWN;

    /** Every investor signed with his verified identity; an entity without investors is none. */
    @Rule("DER-016")
    static Signatories of(
            Optional<List<Facts.Investor>> investors, Collection<Signature> signatures) {
        if (investors.isEmpty()) {
            return UNKNOWN;
        }
        List<Facts.Investor> all = investors.get();
        boolean complete =
                !all.isEmpty()
                        && all.stream().allMatch(investor -> hasSigned(investor, signatures));
        return complete ? COMPLETE : INCOMPLETE;
    }

    private static boolean hasSigned(Facts.Investor investor, Collection<Signature> signatures) {
        return signatures.stream()
                .anyMatch(signature -> signature.personHash().equals(investor.idHash()));
    }
}
