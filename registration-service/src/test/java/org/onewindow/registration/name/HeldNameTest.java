package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

class HeldNameTest {

    /** The earlier name is of entity A; the later one of whom it says. */
    @ParameterizedTest
    @CsvSource({
        ", B, , , false",
        ", , , , false",
        ", A, , , true",
        ", , A, , true",
        ", , A, OWN_NAME, true",
        ", B, , INVESTMENT A, true",
        ", B, , INVESTMENT C, false",
        "INVESTMENT B, B, , , true",
        "INVESTMENT C, B, , , false",
        ", B, , REGISTERED_FACT, true",
        "REGISTERED_FACT, B, , , false",
        "REGISTERED_FACT, B, , REGISTERED_FACT, true"
    })
    @Rule({"REG-048", "INV-07"})
    void onlyWhatIsRecordedOfThePairLetsNamesStandTogether(
            String exceptionOfEarlier,
            String uscc,
            String forUscc,
            String exception,
            boolean together) {
        HeldName earlier = name(1, "A", null, exceptionOfEarlier);
        HeldName later = name(2, uscc, forUscc, exception);

        assertThat(HeldName.mayStandTogether(earlier, later)).isEqualTo(together);
        assertThat(HeldName.mayStandTogether(later, earlier)).isEqualTo(together);
    }

    private static HeldName name(long id, String uscc, String forUscc, String exception) {
        return new HeldName(
                new UUID(0, id),
                Optional.ofNullable(uscc),
                Optional.ofNullable(forUscc),
                Optional.ofNullable(exception));
    }
}
