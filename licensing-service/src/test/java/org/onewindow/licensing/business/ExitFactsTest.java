package org.onewindow.licensing.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;

class ExitFactsTest {

    @Test
    @Rule("DER-011")
    void anUnknownBusinessIsNeverAPass() {
        assertThat(ExitFacts.approval(Optional.empty()).result())
                .isEqualTo(ExitFacts.Result.UNKNOWN);
    }

    @Test
    @Rule("DER-011")
    void anItemWhoseEndNeedsApprovalFailsAndIsNamed() {
        var known = Optional.of(new Businesses.ExitApproval(Optional.of("L46")));

        assertThat(ExitFacts.approval(known))
                .isEqualTo(new ExitFacts.ExitFact("D1", ExitFacts.Result.FAIL, "L46"));
        assertThat(
                        ExitFacts.approval(
                                        Optional.of(new Businesses.ExitApproval(Optional.empty())))
                                .result())
                .isEqualTo(ExitFacts.Result.PASS);
    }
}
