package org.onewindow.licensing.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

class PermitListTest {

    private static final PermitList LIST =
            new PermitList(
                    Map.of("L02", item("L02"), "L19", item("L19"), "L44", item("L44")),
                    List.of(
                            new PermitList.Trigger("L02", "621001", ""),
                            new PermitList.Trigger("L19", "621001", "大型的"),
                            new PermitList.Trigger("L19", "612101", ""),
                            new PermitList.Trigger("L99", "612101", "")));

    @Test
    @Rule("LIC-003")
    void aRestaurantNeedsL02AndL19DependsOnItsSize() {
        assertThat(LIST.match(List.of(scope("621001"))))
                .extracting(match -> match.item().code() + match.condition())
                .containsExactlyInAnyOrder("L02", "L19大型的");
    }

    @Test
    @Rule("LIC-003")
    void anItemIsNeededOnceAndACertainNeedOutweighsAConditionalOne() {
        List<PermitList.Match> matches =
                LIST.match(List.of(scope("621001"), scope("612101"), scope("621001")));

        assertThat(matches)
                .filteredOn(match -> match.item().code().equals("L19"))
                .singleElement()
                .matches(PermitList.Match::isCertain);
        assertThat(matches).hasSize(2);
    }

    @Test
    @Rule({"LIC-001", "LIC-003"})
    void aScopeItemTheListDoesNotKnowFollowsTheCatalogueAsFarAsTheListGoes() {
        assertThat(LIST.match(List.of(scope("999999", "L44", "L77"))))
                .extracting(match -> match.item().code())
                .containsExactly("L44");
    }

    @Test
    @Rule({"LIC-001", "LIC-003"})
    void theListsOwnTriggersOutweighTheCatalogue() {
        assertThat(LIST.match(List.of(scope("612101", "L44"))))
                .extracting(match -> match.item().code())
                .containsExactly("L19");
    }

    @Rule("LIC-001")
    @ParameterizedTest
    @CsvSource({"2021-06-30, false", "2021-07-01, true", "2025-12-31, true", "2026-01-01, false"})
    void anItemCountsOnTheDaysItIsInForce(LocalDate day, boolean inForce) {
        assertThat(item("L02").isInForceOn(day)).isEqualTo(inForce);
    }

    @Rule("LIC-004")
    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 440105, 440105",
        "CITY,     440105, 440100",
        "PROVINCE, 440105, 440000",
        "DISTRICT, 442000, 442000",
        "CITY,     442000, 442000"
    })
    void theCompetentDepartmentIsThatOfTheItemsLevel(Level level, String authority, String place) {
        assertThat(level.competentFor(new Jurisdiction(authority)).code()).isEqualTo(place);
    }

    private static ScopeItem scope(String code, String... permitItems) {
        return new ScopeItem(code, "text", List.of(permitItems));
    }

    private static PermitItem item(String code) {
        return new PermitItem(
                code,
                "name",
                "department",
                Level.DISTRICT,
                false,
                Optional.of(5),
                false,
                "basis",
                LocalDate.of(2021, 7, 1),
                LocalDate.of(2025, 12, 31));
    }
}
