package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;

@Rule("GEN-001")
class LegalDateTest {

    @Test
    void aLegalDateIsADateInShanghai() {
        assertThat(LegalDate.of(Instant.parse("2026-03-02T16:30:00Z"))).isEqualTo("2026-03-03");
    }

    @Test
    void theDayTurnsAtMidnightInShanghai() {
        assertThat(LegalDate.of(Instant.parse("2026-03-02T15:59:59.999Z"))).isEqualTo("2026-03-02");
        assertThat(LegalDate.of(Instant.parse("2026-03-02T16:00:00Z"))).isEqualTo("2026-03-03");
    }

    @Test
    void theEndOfADayIsTheFirstInstantThatBelongsToTheNext() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(LegalDate.startOf(day)).isEqualTo("2026-03-01T16:00:00Z");
        assertThat(LegalDate.endOf(day)).isEqualTo("2026-03-02T16:00:00Z");
        assertThat(LegalDate.of(LegalDate.endOf(day))).isEqualTo("2026-03-03");
    }
}
