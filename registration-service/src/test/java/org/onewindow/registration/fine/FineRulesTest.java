package org.onewindow.registration.fine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

class FineRulesTest {

    @ParameterizedTest
    @CsvSource({"0.00, false", "0.01, true", "30000.00, true", "30000.01, false"})
    @Rule("REG-173")
    void aFineUpToAnAmountIsMoreThanNothing(BigDecimal amount, boolean inRange) {
        assertThat(FineRange.upTo(new BigDecimal("30000")).contains(amount)).isEqualTo(inRange);
    }

    @ParameterizedTest
    @CsvSource({"49999.99, false", "50000, true", "200000, true", "200000.01, false"})
    @Rule("REG-194")
    void aFineLiesBetweenTheAmountsOfTheLaw(BigDecimal amount, boolean inRange) {
        FineRange range = new FineRange(new BigDecimal("50000"), new BigDecimal("200000"));
        assertThat(range.contains(amount)).isEqualTo(inRange);
    }

    @ParameterizedTest
    @CsvSource({"DRAFTED, DRAFTED, IMPOSED, WITHDRAWN", "IMPOSED, , ,", "WITHDRAWN, , ,"})
    @Rule({"REG-173", "GEN-012"})
    void aFineIsImposedOrWithdrawnOnce(
            FineState from, FineState heard, FineState imposed, FineState withdrawn) {
        leads(from, FineState.Action.HEAR, heard);
        leads(from, FineState.Action.IMPOSE, imposed);
        leads(from, FineState.Action.WITHDRAW, withdrawn);
    }

    private static void leads(FineState from, FineState.Action action, FineState to) {
        if (to == null) {
            assertThatThrownBy(() -> from.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(from.apply(action)).isEqualTo(to);
        }
    }
}
