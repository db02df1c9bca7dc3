package org.onewindow.platform.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.onewindow.platform.rule.Rule;

@Rule("GEN-007")
class JurisdictionPropertiesTest {

    @Property
    void theChainOfEveryDivisionIsAChainOfItsContainers(
            @ForAll @IntRange(min = 1, max = 99) int city,
            @ForAll @IntRange(min = 0, max = 99) int district) {
        var division = new Jurisdiction("44%02d%02d".formatted(city, district));
        assertThat(division.fallback())
                .doesNotHaveDuplicates()
                .startsWith(division)
                .endsWith(new Jurisdiction("440000"), Jurisdiction.NATION)
                .allMatch(wider -> wider.covers(division));
    }
}
