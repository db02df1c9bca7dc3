package org.onewindow.registration.uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.EntityType;

class CreditCodeIssuingTest {

    private static final long LAST = 887_503_680L;

    @Rule({"REG-110", "REG-111", "INV-03"})
    @Property
    void everyIssuedCodePassesBothChecks(
            @ForAll EntityType type, @ForAll @LongRange(min = 0, max = LAST) long number) {
        CreditCode code = CreditCodeIssuer.code(type, "440105", number);
        assertThat(CreditCode.parse(code.value())).contains(code);
        assertThat(code.value()).startsWith(type.creditCodePrefix() + "440105MA");
    }

    @Rule("REG-110")
    @ParameterizedTest
    @CsvSource({
        "BR, LLC, 91",
        "BR, SOLE, 91",
        "BR, COOP, 93",
        "BR, COOPU, 93",
        "BR, , 91",
        "COOP, , 93",
    })
    void aBranchHasThePrefixOfWhatItBelongsTo(
            EntityType type, @Nullable EntityType parent, String prefix) {
        assertThat(type.creditCodePrefix(Optional.ofNullable(parent))).isEqualTo(prefix);
    }

    @Rule("REG-111")
    @Property
    void changingAnyOneCharacterOfACodeMakesItInvalid(
            @ForAll @LongRange(min = 0, max = LAST) long number,
            @ForAll @IntRange(min = 0, max = 17) int position,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        String code = CreditCodeIssuer.code(EntityType.LLC, "442000", number).value();
        int symbol = (CreditCodes.SYMBOLS.indexOf(code.charAt(position)) + shift) % 31;
        String damaged =
                code.substring(0, position)
                        + CreditCodes.SYMBOLS.charAt(symbol)
                        + code.substring(position + 1);
        assertThat(CreditCode.parse(damaged)).isEmpty();
    }

    @Rule({"REG-110", "INV-02"})
    @Test
    void numbersNeverShareABody() {
        Set<String> bodies = new HashSet<>();
        for (long number = 0; number < 200_000; number++) {
            assertThat(bodies.add(CreditCodeBody.of(number))).as("number %d", number).isTrue();
        }
    }

    @Property
    void neighboursDoNotLookConsecutive(@ForAll @LongRange(min = 0, max = LAST - 1) long number) {
        String one = CreditCodeBody.of(number);
        String next = CreditCodeBody.of(number + 1);
        long alike = 0;
        for (int i = 2; i < one.length(); i++) {
            alike += one.charAt(i) == next.charAt(i) ? 1 : 0;
        }
        assertThat(alike).as("%s and %s", one, next).isLessThan(5);
    }

    @Rule("INV-02")
    @Test
    void whenTheBodiesAreUsedUpNoneIsIssuedAgain() {
        assertThatIllegalStateException().isThrownBy(() -> CreditCodeBody.of(LAST + 1));
    }
}
