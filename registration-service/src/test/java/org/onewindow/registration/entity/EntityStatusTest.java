package org.onewindow.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.rule.Rule;

class EntityStatusTest {

    /** The ordinary transitions of 5.1, written out. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "ACTIVE>DORMANT",
                    "DORMANT>ACTIVE",
                    "ACTIVE>LIQUIDATING",
                    "DORMANT>LIQUIDATING",
                    "LIQUIDATING>ACTIVE",
                    "ACTIVE>REVOKED",
                    "DORMANT>REVOKED",
                    "LIQUIDATING>REVOKED",
                    "ACTIVE>STRUCK_OFF",
                    "DORMANT>STRUCK_OFF",
                    "STRUCK_OFF>ACTIVE",
                    "ACTIVE>CANCELLED",
                    "DORMANT>CANCELLED",
                    "LIQUIDATING>CANCELLED",
                    "REVOKED>CANCELLED",
                    "STRUCK_OFF>CANCELLED",
                    "ACTIVE>DEREGISTERED",
                    "DORMANT>DEREGISTERED",
                    "LIQUIDATING>DEREGISTERED",
                    "REVOKED>DEREGISTERED",
                    "STRUCK_OFF>DEREGISTERED",
                    "CANCELLED>DEREGISTERED");

    static Stream<Arguments> allPairs() {
        return Stream.of(EntityStatus.values())
                .flatMap(
                        from -> Stream.of(EntityStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    @Rule({"GEN-020", "INV-04"})
    void onlyTheTransitionsOfTheTableArePossible(EntityStatus from, EntityStatus to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains(from + ">" + to));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    @Rule({"INV-04", "INV-25", "REG-195"})
    void onlyEndsAreUndoneAndOnlyToWhatMayHaveBeenBefore(EntityStatus from, EntityStatus to) {
        boolean isAnEnd = Set.of("DEREGISTERED", "CANCELLED", "REVOKED").contains(from.name());

        assertThat(from.mayBeRestoredTo(to))
                .isEqualTo(isAnEnd && ALLOWED.contains(to + ">" + from));
    }
}
