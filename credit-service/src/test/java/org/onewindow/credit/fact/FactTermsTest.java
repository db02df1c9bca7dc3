package org.onewindow.credit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

/** The terms with the values that ship. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class FactTermsTest {

    private static final Jurisdiction HAIZHU = new Jurisdiction("440105");

    @Inject Parameters parameters;

    @Rule({"GEN-005", "REG-024", "REG-025", "CRE-032"})
    @ParameterizedTest
    @CsvSource({
        "DISQUALIFIED_REVOCATION,   2024-05-10, 2027-05-10",
        "DISQUALIFIED_CRIME,        2024-05-10, 2029-05-10",
        "DISQUALIFIED_PROBATION,    2024-05-10, 2026-05-10",
        "DISQUALIFIED_BANKRUPTCY,   2024-02-29, 2027-02-28",
        "APPLICANT_BARRED,          2025-06-01, 2028-06-01",
        "SERIOUS_LISTED,            2026-03-10, 2029-03-10",
    })
    void aBarHoldsUntilTheStartOfTheDayOnWhichItsTermEnds(
            FactKind kind, LocalDate from, LocalDate free) {
        FactVersion fact = fact(kind, from);

        assertThat(fact.isInForce(from.minusDays(1))).isFalse();
        assertThat(fact.isInForce(from)).isTrue();
        assertThat(fact.isInForce(free.minusDays(1))).isTrue();
        assertThat(fact.isInForce(free)).isFalse();
    }

    @Rule({"REG-024", "CRE-024"})
    @ParameterizedTest
    @CsvSource({"DISQUALIFIED_COURT_DEBTOR", "ABNORMAL_LISTED"})
    void whatHasNoTermHoldsUntilSomebodyEndsIt(FactKind kind) {
        FactVersion fact = fact(kind, LocalDate.of(2020, 1, 2));

        assertThat(fact.isInForce(LocalDate.of(2045, 1, 2))).isTrue();
        assertThat(ended(fact, LocalDate.of(2021, 1, 2)).isInForce(LocalDate.of(2021, 1, 2)))
                .isFalse();
    }

    @Rule({"CRE-005", "CRE-024", "INV-19"})
    @ParameterizedTest
    @CsvSource({
        "SERIOUS_LISTED,     2029-03-09, true",
        "SERIOUS_LISTED,     2029-03-10, false",
        "ABNORMAL_LISTED,    2040-01-01, true",
        "UNDER_INVESTIGATION, 2026-03-11, false",
        "APPLICANT_BARRED,   2026-03-11, false",
    })
    void theListsArePublicForTheirTermAndTheRestIsNot(
            FactKind kind, LocalDate on, boolean visible) {
        assertThat(fact(kind, LocalDate.of(2026, 3, 10)).isPublic(on)).isEqualTo(visible);
    }

    private FactVersion fact(FactKind kind, LocalDate from) {
        FactContent content =
                new FactContent(kind, "s", "440105", "o", "n", "f", "b", "r", from, null, null);
        Optional<LocalDate> free =
                RecordFact.freeFrom(content, parameters.at(HAIZHU, LocalDate.of(2026, 3, 2)));
        return new Fact(null, 1, content, free.orElse(null), null, "officer").view();
    }

    private static FactVersion ended(FactVersion fact, LocalDate day) {
        return new FactVersion(
                fact.factId(),
                2,
                fact.kind(),
                fact.subject(),
                fact.jurisdiction(),
                fact.documentNumber(),
                fact.statement(),
                fact.legalBasis(),
                fact.legalDate(),
                day,
                fact.freeFrom(),
                fact.ground());
    }
}
