package org.onewindow.platform.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;

@Rule("GEN-007")
class JurisdictionTest {

    @ParameterizedTest(name = "{0} falls back by {1}")
    @CsvSource({
        "440105, 440105 440100 440000 100000",
        "440305, 440305 440300 440000 100000",
        "440100, 440100 440000 100000",
        "440800, 440800 440000 100000",
        "441400, 441400 440000 100000",
        "442000, 442000 440000 100000",
        "440000, 440000 100000",
        "500112, 500112 500100 500000 100000",
        "100000, 100000"
    })
    void aDivisionFallsBackToEachWiderOne(String code, String chain) {
        assertThat(new Jurisdiction(code).fallback())
                .isEqualTo(List.of(chain.split(" ")).stream().map(Jurisdiction::new).toList());
    }

    @Test
    @Rule("GEN-011")
    void aDivisionCoversItselfAndWhatLiesInIt() {
        var guangzhou = new Jurisdiction("440100");
        var haizhu = new Jurisdiction("440105");
        assertThat(guangzhou.covers(haizhu)).isTrue();
        assertThat(haizhu.covers(haizhu)).isTrue();
        assertThat(haizhu.covers(guangzhou)).isFalse();
        assertThat(guangzhou.covers(new Jurisdiction("440305"))).isFalse();
        assertThat(Jurisdiction.NATION.covers(haizhu)).isTrue();
        assertThat(new Jurisdiction("440000").covers(new Jurisdiction("442000"))).isTrue();
        assertThat(new Jurisdiction("450000").covers(haizhu)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "44010", "4401055", "44010a", "000000", "100001", "440005", " 440105"})
    void whatIsNoDivisionCodeIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Jurisdiction(code));
    }

    @Test
    void inJsonItIsItsCode() throws JsonProcessingException {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(new Jurisdiction("440105"))).isEqualTo("\"440105\"");
        assertThat(json.readValue("\"440105\"", Jurisdiction.class))
                .isEqualTo(new Jurisdiction("440105"));
    }
}
