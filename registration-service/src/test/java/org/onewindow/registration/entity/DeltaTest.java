package org.onewindow.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.check.ClearFacts;
import org.onewindow.registration.form.ExampleForms;

/** What counts as a change of a register entry, and what of it may be read by everybody. */
class DeltaTest {

    private static final Registered BEFORE =
            RegisteredItems.of(ExampleForms.form("llc"), ClearFacts.catalogues(), List.of());

    @ParameterizedTest
    @CsvSource({
        "100000.00, 2031-03-10, SHAREHOLDER, a, due 2031-03-10",
        "600000.00, 2030-12-31, SHAREHOLDER, a, paid 600000 due",
        "100000.00, 2030-12-31, LIMITED_PARTNER, a, LIMITED_PARTNER 600000",
        "100000.00, 2030-12-31, SHAREHOLDER, b, （证件号码变更）"
    })
    @Rule({"EVT-07", "REG-003", "REG-014", "REG-158"})
    void aTermAPaymentARoleOrAnotherPersonOfTheNameIsAChange(
            BigDecimal paidIn, LocalDate dueOn, String role, String person, String shown) {
        Registered before = with(new BigDecimal("100000.00"), "2030-12-31", "SHAREHOLDER", "a");
        Registered after = with(paidIn, dueOn.toString(), role, person);

        assertThat(Delta.between(before, after))
                .singleElement()
                .satisfies(
                        delta -> {
                            assertThat(delta.field()).isEqualTo("investors");
                            assertThat(delta.before())
                                    .isEqualTo("林 SHAREHOLDER 600000 paid 100000 due 2030-12-31");
                            assertThat(delta.after()).contains(shown).doesNotContain("a,", "b,");
                        });
    }

    @Test
    @Rule({"EVT-07", "REG-158"})
    void theSameInOtherDigitsIsNoChange() {
        assertThat(
                        Delta.between(
                                with(new BigDecimal("100000.00"), "2030-12-31", "SHAREHOLDER", "a"),
                                with(new BigDecimal("100000"), "2030-12-31", "SHAREHOLDER", "a")))
                .isEmpty();
    }

    @Test
    @Rule({"EVT-07", "REG-158", "GEN-010"})
    void anOfficerReplacedByAnotherOfTheSameNameIsAChangeThatTellsNoNumber() {
        Registered before = officer("hash-of-one");
        Registered after = officer("hash-of-another");

        assertThat(Delta.between(before, after))
                .containsExactly(new Delta("officers", "DIRECTOR 林", "DIRECTOR 林（证件号码变更）"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, 自然人独资", "-, 自然人独资", "false, 法人独资"})
    @Rule({"REG-112", "REG-158"})
    void theLicenceShowsWhoTheOneShareholderIs(@Nullable Boolean natural, String words) {
        Registered one =
                Restoring.people(
                        BEFORE,
                        List.of(new Registered.Investor("林", "a", "SHAREHOLDER", null, natural)),
                        BEFORE.officers());

        assertThat(one.soleShareholder()).contains(words);
        assertThat(BEFORE.soleShareholder()).isEmpty();
        assertThat(Delta.between(BEFORE, one))
                .filteredOn(Delta::isOnTheLicence)
                .extracting(Delta::field)
                .containsExactly("soleShareholder");
    }

    private static Registered with(BigDecimal paidIn, String dueOn, String role, String idHash) {
        Registered.Share share =
                new Registered.Share(
                        new BigDecimal("600000.00"), paidIn, LocalDate.parse(dueOn), null);
        return Restoring.people(
                BEFORE,
                List.of(new Registered.Investor("林", idHash, role, share, true)),
                BEFORE.officers());
    }

    private static Registered officer(String idHash) {
        return Restoring.people(
                BEFORE,
                BEFORE.investors(),
                List.of(new Registered.Officer("林", idHash, "DIRECTOR")));
    }
}
