package org.onewindow.registration.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

class ListedEntityTest {

    @ParameterizedTest
    @CsvSource({"林晓云, 林**", "林, 林", "𠮷田, 𠮷*", "'', ''", "John Smith, J*********"})
    @Rule("GEN-010")
    void aListShowsTheFirstCharacterOfAPersonsName(String name, String masked) {
        assertThat(ListedEntity.masked(name)).isEqualTo(masked);
    }
}
