package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.ApplicationState.Action;

class ApplicationStateTest {

    /** The moves of 1.8; whatever is not here is illegal. */
    private static final Map<String, ApplicationState> MOVES =
            Map.ofEntries(
                    Map.entry("DRAFT SUBMIT", ApplicationState.SUBMITTED),
                    Map.entry("DRAFT WITHDRAW", ApplicationState.WITHDRAWN),
                    Map.entry("RETURNED SUBMIT", ApplicationState.SUBMITTED),
                    Map.entry("RETURNED WITHDRAW", ApplicationState.WITHDRAWN),
                    Map.entry("SUBMITTED CONFIRM", ApplicationState.AUTO_CONFIRMED),
                    Map.entry("SUBMITTED REVIEW", ApplicationState.UNDER_REVIEW),
                    Map.entry("SUBMITTED WITHDRAW", ApplicationState.WITHDRAWN),
                    Map.entry("UNDER_REVIEW EXTEND", ApplicationState.EXTENDED),
                    Map.entry("UNDER_REVIEW APPROVE", ApplicationState.APPROVED),
                    Map.entry("UNDER_REVIEW REFUSE", ApplicationState.REFUSED),
                    Map.entry("UNDER_REVIEW RETURN", ApplicationState.RETURNED),
                    Map.entry("UNDER_REVIEW WITHDRAW", ApplicationState.WITHDRAWN),
                    Map.entry("UNDER_REVIEW SUSPEND", ApplicationState.SUSPENDED),
                    Map.entry("UNDER_REVIEW LAPSE", ApplicationState.LAPSED),
                    Map.entry("EXTENDED APPROVE", ApplicationState.APPROVED),
                    Map.entry("EXTENDED REFUSE", ApplicationState.REFUSED),
                    Map.entry("EXTENDED RETURN", ApplicationState.RETURNED),
                    Map.entry("EXTENDED WITHDRAW", ApplicationState.WITHDRAWN),
                    Map.entry("EXTENDED SUSPEND", ApplicationState.SUSPENDED),
                    Map.entry("EXTENDED LAPSE", ApplicationState.LAPSED),
                    Map.entry("SUSPENDED RESUME", ApplicationState.UNDER_REVIEW),
                    Map.entry("SUSPENDED RESUME_EXTENDED", ApplicationState.EXTENDED),
                    Map.entry("SUSPENDED WITHDRAW", ApplicationState.WITHDRAWN));

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(ApplicationState.values())
                .flatMap(
                        state ->
                                Stream.of(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    @Rule({"REG-092", "REG-094", "REG-095", "INV-08"})
    void onlyTheMovesOfTheLawArePossible(ApplicationState state, Action action) {
        ApplicationState expected = MOVES.get(state + " " + action);

        assertThat(state.after(action)).isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(state.apply(action)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    @Rule("INV-08")
    void aFinalDecisionStays(ApplicationState state) {
        boolean canMove = Stream.of(Action.values()).anyMatch(a -> state.after(a).isPresent());

        assertThat(state.isFinal()).isEqualTo(!canMove);
    }

    @Test
    @Rule("GEN-007")
    void anOfficersDivisionsBecomePatternsOfThoseBelow() {
        assertThat(place("440105").pattern()).isEqualTo("440105%");
        assertThat(place("440100").pattern()).isEqualTo("4401%");
        assertThat(place("440000").pattern()).isEqualTo("44%");
        assertThat(place("100000").pattern()).isEqualTo("%");
    }

    private static org.onewindow.platform.jurisdiction.Jurisdiction place(String code) {
        return new org.onewindow.platform.jurisdiction.Jurisdiction(code);
    }
}
