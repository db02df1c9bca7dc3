package org.onewindow.registration.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.ExitFact;
import org.onewindow.registration.exit.DeregistrationRejected.Blocker;

class BlockersTest {

    private static final List<ExitFact> ALL_FAIL =
            Stream.of("D2", "D5", "D6", "D10", "D13", "D16")
                    .map(code -> new ExitFact(code, ExitFact.Result.FAIL, "x"))
                    .toList();

    @Test
    @Rule({"DER-011", "INV-14"})
    void aSimplifiedExitIsStoppedByWhatMayHaveChangedSinceThePreCheck() {
        assertThat(Blockers.of("SIMPLIFIED", EntityStatus.ACTIVE, ALL_FAIL))
                .extracting(Blocker::code)
                .containsExactly("D2", "D5", "D6", "D10");
    }

    @Test
    @Rule("INV-15")
    void onEveryPathBranchesEndFirst() {
        assertThat(Blockers.of("ORDINARY", EntityStatus.LIQUIDATING, ALL_FAIL))
                .extracting(Blocker::code)
                .containsExactly("D10");
    }

    @Test
    @Rule("INV-04")
    void whatHasEndedDoesNotEndAgain() {
        assertThat(Blockers.of("SIMPLIFIED", EntityStatus.DEREGISTERED, List.of()))
                .containsExactly(new Blocker("STATUS", "DEREGISTERED"));
    }
}
