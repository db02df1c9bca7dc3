package org.onewindow.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

class PersonalNumberTest {

    @ParameterizedTest
    @CsvSource({
        "440105199001011234, 440105********1234",
        "13800138000,        138******00",
        "H1234567,           H1****67",
        "A1234,              A**34"
    })
    @Rule("GEN-010")
    void aNumberShowsOnlyItsEnds(String number, String masked) {
        assertThat(PersonalNumber.of(number).masked()).isEqualTo(masked);
        assertThat(PersonalNumber.of(number)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({"1234", "44010519900101123四", "'44010 5199001011234'"})
    void whatIsNoNumberIsNotTaken(String text) {
        assertThatThrownBy(() -> PersonalNumber.of(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("GEN-012")
    void theDrafterCannotApprove() {
        Actor drafter = new Actor("li", Set.of(Role.REGISTRAR_LEAD), List.of(), Optional.empty());

        assertThatThrownBy(() -> TwoPersonRule.check("li", drafter))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo(CommonProblem.TWO_PERSONS_REQUIRED));
        TwoPersonRule.check("wang", drafter);
    }
}
