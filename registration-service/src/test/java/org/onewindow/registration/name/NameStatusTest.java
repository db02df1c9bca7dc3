package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;

class NameStatusTest {

    private static final Set<String> LEGAL =
            Set.of(
                    "RESERVED>REGISTERED",
                    "RESERVED>WITHDRAWN",
                    "RESERVED>EXPIRED",
                    "REGISTERED>DEREGISTERED",
                    "REGISTERED>CHANGED",
                    "REGISTERED>CANCELLED_FOR_FRAUD");

    static Stream<Arguments> moves() {
        return Arrays.stream(NameStatus.values())
                .flatMap(
                        from ->
                                Arrays.stream(NameStatus.values())
                                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void aNameGoesOnlyTheWaysOfItsLife(NameStatus from, NameStatus to) {
        if (LEGAL.contains(from + ">" + to)) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.moveTo(to)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(NameStatus.class)
    @org.onewindow.platform.rule.Rule({"REG-195", "DER-019"})
    void onlyAnEndedNameIsGivenBack(NameStatus status) {
        if (java.util.Set.of("DEREGISTERED", "CHANGED", "CANCELLED_FOR_FRAUD")
                .contains(status.name())) {
            assertThat(status.restored()).isEqualTo(NameStatus.REGISTERED);
        } else {
            assertThatThrownBy(status::restored).isInstanceOf(Refusal.class);
        }
    }
}
