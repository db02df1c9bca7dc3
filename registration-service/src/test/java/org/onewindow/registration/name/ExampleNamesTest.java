package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.name.NameComparison.Claim;

/** All the example forms can be filed on one register: no name is in the way of another. */
class ExampleNamesTest {

    private static final NameChecker CHECKER = new NameChecker(Catalogues.shipped());
    private static final List<String> EXAMPLES =
            List.of(
                    "llc", "llc-fdi", "jsc", "sole", "pgen", "pspe", "plim", "coop", "coopu", "ind",
                    "br");
    private static final NameLimits LIMITS =
            new NameLimits(
                    Period.ofMonths(2),
                    Period.ofYears(1),
                    Period.ofYears(1),
                    TermBoundary.START_OF_DAY,
                    3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llc", "llc-fdi", "jsc", "sole", "pgen", "pspe", "plim", "coop", "coopu", "ind",
                "br"
            })
    @Rule({"REG-048", "REG-049"})
    void everyExampleHasATradeNameThatIsNearNoOther(String example) {
        NameChecker.Checked checked = CHECKER.check(proposed(example));
        List<KnownName> others =
                EXAMPLES.stream()
                        .filter(other -> !other.equals(example))
                        .filter(other -> !areParentAndBranch(example, other))
                        .map(ExampleNamesTest::known)
                        .toList();

        assertThat(checked.findings()).isEmpty();
        assertThat(
                        NameComparison.compare(
                                checked.claim(), others, LIMITS, LocalDate.of(2026, 3, 2)))
                .isEmpty();
    }

    /** A branch bears its parent's name, which is near enough to be told so. */
    private static boolean areParentAndBranch(String one, String other) {
        return Set.of("llc", "br").equals(Set.of(one, other));
    }

    private static ProposedName proposed(String example) {
        SetupForm form = ExampleForms.form(example);
        return new ProposedName(
                Optional.ofNullable(form.name()).orElseThrow(),
                form.authorityCode(),
                form.entityType(),
                ProposedName.Evidence.NONE,
                Optional.ofNullable(form.parent()).map(SetupForm.Parent::name));
    }

    private static KnownName known(String example) {
        ProposedName name = proposed(example);
        Claim claim = CHECKER.check(name).claim();
        return new KnownName(
                name.text(),
                claim.authorityCode(),
                claim.tradeKey(),
                claim.industryDivision(),
                claim.synonymGroup(),
                NameStatus.REGISTERED,
                Optional.empty(),
                KnownName.Tie.NONE);
    }
}
