package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;

class BranchTermTest {

    @Test
    @Rule("REG-165")
    void aBranchDecidedOnOn2MarchIsAppliedForBy1April() {
        LocalDate decided = LocalDate.parse("2026-03-02");

        assertThat(
                        BranchTerm.lastDay(
                                decided,
                                ShippedParameters.at("440105", decided),
                                WorkingCalendar.of(List.of())))
                .isEqualTo("2026-04-01");
    }
}
