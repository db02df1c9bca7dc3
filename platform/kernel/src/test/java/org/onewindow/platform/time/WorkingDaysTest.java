package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @Test
    void theyAreHalfADayOrWholeDays() {
        assertThat(WorkingDays.parse("0.5")).isEqualTo(WorkingDays.HALF);
        assertThat(WorkingDays.parse("3")).isEqualTo(WorkingDays.of(3));
        assertThat(WorkingDays.of(3).whole()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1001"})
    void otherNumbersAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.parse(text));
    }

    @Test
    void aQuarterDayIsNoNumberOfHalves() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WorkingDays.parse("0.25"));
    }
}
