package org.onewindow.registration.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.dispute.DisputeState.Action;
import org.onewindow.registration.name.NameReading;

class DisputeStateTest {

    private static final Map<String, DisputeState> LEGAL =
            Map.of(
                    "FILED ACCEPT", DisputeState.ACCEPTED,
                    "FILED REFUSE", DisputeState.NOT_ACCEPTED,
                    "FILED WITHDRAW", DisputeState.WITHDRAWN,
                    "ACCEPTED SETTLE", DisputeState.MEDIATED,
                    "ACCEPTED UPHOLD", DisputeState.UPHELD,
                    "ACCEPTED DISMISS", DisputeState.DISMISSED,
                    "ACCEPTED WITHDRAW", DisputeState.WITHDRAWN);

    static Stream<Arguments> moves() {
        return Arrays.stream(DisputeState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @Rule("REG-052")
    @ParameterizedTest
    @MethodSource("moves")
    void aDisputeGoesOnlyTheWaysOfItsLife(DisputeState state, Action action) {
        DisputeState next = LEGAL.get(state + " " + action);
        if (next == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(state.apply(action)).isEqualTo(next);
        }
    }

    private static NameReading reading(String authority, String trade, String industry) {
        return new NameReading(
                authority, trade, Optional.of(industry).filter(code -> !code.isEmpty()));
    }

    @Rule("REG-052")
    @ParameterizedTest
    @CsvSource({
        "440105, 星河云图, 65, SIMPLE",
        "440100, 星河云图, 65, ORDINARY",
        "440105, 星河, 65, ORDINARY",
        "440105, 星河云图, 62, ORDINARY",
        "440105, 星河云图, '', ORDINARY"
    })
    void theSimpleTrackIsForNamesThatLeaveNothingToWeigh(
            String authority, String trade, String industry, Track track) {
        NameReading respondent = reading("440105", "星河云图", "65");
        assertThat(Track.of(Optional.of(reading(authority, trade, industry)), respondent))
                .isEqualTo(track);
    }

    @Rule("REG-052")
    @Test
    void aRightThatIsNoRegisteredNameTakesTheOrdinaryTrack() {
        assertThat(Track.of(Optional.empty(), reading("440105", "星河", "65")))
                .isEqualTo(Track.ORDINARY);
    }

    @Rule("REG-052")
    @Test
    void onlyTheOrdinaryTrackNeedsMediationBeforeTheRuling() {
        assertThat(Rulings.needsMediation(DisputeState.ACCEPTED, Track.ORDINARY, false)).isTrue();
        assertThat(Rulings.needsMediation(DisputeState.ACCEPTED, Track.ORDINARY, true)).isFalse();
        assertThat(Rulings.needsMediation(DisputeState.ACCEPTED, Track.SIMPLE, false)).isFalse();
        assertThat(Rulings.needsMediation(DisputeState.FILED, Track.ORDINARY, false)).isFalse();
    }
}
