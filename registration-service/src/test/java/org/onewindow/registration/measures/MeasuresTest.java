package org.onewindow.registration.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource({
        "B, HOLDER,  '',              A",
        "B, OTHER,   '',              B",
        "A, OTHER,   '',              B",
        "A, HOLDER,  '',              A",
        "B, HOLDER,  ABNORMAL_LISTED, B",
        "B, HOLDER,  SERIOUS_LISTED,  B",
        "C, HOLDER,  '',              C",
        "D, HOLDER,  '',              D"
    })
    @Rule("REG-100")
    void aNewEntityIsAsGoodAsItsHonouredShareholder(
            String riskClass, String honoured, String block, String counts) {
        Measures said =
                new Measures.Known(
                        "2026-03-10T00:00:00Z",
                        riskClass,
                        block.isEmpty()
                                ? List.of()
                                : List.of(new Measures.Block(block, "x", "CRE-020", null)),
                        List.of(honoured));

        assertThat(said.ofNewEntity(List.of("HOLDER")).classOfEntity()).contains(counts);
    }

    @Test
    @Rule({"REG-100", "INV-28"})
    void whatIsNotKnownStaysUnknown() {
        Measures unknown = new Measures.Unknown("TimeoutException");

        assertThat(unknown.ofNewEntity(List.of("HOLDER")).classOfEntity())
                .isEqualTo(Optional.empty());
    }
}
