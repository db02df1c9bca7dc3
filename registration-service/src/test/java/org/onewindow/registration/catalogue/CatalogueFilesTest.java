package org.onewindow.registration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division.Level;
import org.onewindow.registration.catalogue.ScopeItem.Kind;

class CatalogueFilesTest {

    private static final Catalogues SHIPPED = Catalogues.shipped();

    @ParameterizedTest
    @EnumSource
    void everyRowSaysWhereItComesFromAndHasAKeyOfItsOwn(CatalogueTable table) {
        List<List<String>> rows = table.fileRows();
        assertThat(rows).allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
        assertThat(rows.stream().map(table::keyOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void noValueHasBlanksAroundIt(CatalogueTable table) {
        assertThat(table.fileRows().stream().flatMap(List::stream))
                .allSatisfy(value -> assertThat(value).isEqualTo(value.strip()));
    }

    @Rule("GEN-007")
    @Test
    void guangdongIsCompleteToTheCounty() {
        assertThat(divisions(Level.CITY, "44")).hasSize(21);
        assertThat(divisions(Level.COUNTY, "44")).hasSize(122);
        assertThat(divisions(Level.COUNTY, "4419")).isEmpty();
        assertThat(divisions(Level.COUNTY, "4420")).isEmpty();
        assertThat(divisions(Level.PROVINCE, "")).hasSize(34);
    }

    private static List<Division> divisions(Level level, String prefix) {
        return SHIPPED.divisions().stream()
                .filter(division -> division.level() == level)
                .filter(division -> division.code().startsWith(prefix))
                .toList();
    }

    @Rule("GEN-007")
    @Test
    void everyDivisionLeadsUpToItsProvince() {
        assertThat(SHIPPED.divisions())
                .allSatisfy(
                        division ->
                                assertThat(
                                                SHIPPED.divisionAndAbove(division.code())
                                                        .getLast()
                                                        .level())
                                        .isEqualTo(Level.PROVINCE));
        assertThat(SHIPPED.divisionAndAbove("440105").stream().map(Division::name))
                .containsExactly("海珠区", "广州市", "广东省");
    }

    @Test
    void all97IndustryDivisionsArePresent() {
        assertThat(SHIPPED.industryNames().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void everyIndustryWordBelongsToADivisionThatExists() {
        assertThat(SHIPPED.nameWords().industryWords()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(
                        SHIPPED.nameWords().industryWords().stream()
                                .flatMap(word -> word.division().stream()))
                .allSatisfy(code -> assertThat(SHIPPED.industryNames()).containsKey(code));
    }

    @Rule("REG-060")
    @Test
    void everyScopeItemHasAnIndustryThatExistsAndATextOfItsOwn() {
        List<ScopeItem> items = SHIPPED.scopeItems();
        assertThat(items).hasSizeGreaterThanOrEqualTo(150);
        assertThat(items)
                .allSatisfy(
                        item -> {
                            assertThat(SHIPPED.industryNames())
                                    .containsKey(item.industryDivision());
                            assertThat(item.industryClass()).matches("[0-9]{4}");
                            assertThat(item.code()).startsWith(item.industryClass());
                        });
        assertThat(items.stream().map(ScopeItem::text)).doesNotHaveDuplicates();
        assertThat(items.stream().map(ScopeItem::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Rule({"REG-061", "REG-062", "REG-063", "REG-080", "REG-081"})
    @Test
    void theItemsOfTheExamplesAreWhatTheExamplesSay() {
        assertThat(item("餐饮服务").kind()).isEqualTo(Kind.POST);
        assertThat(item("餐饮服务").permitItem()).contains("L02");
        assertThat(item("餐饮服务").premisesBound()).isTrue();
        assertThat(item("保安服务").kind()).isEqualTo(Kind.PRE);
        assertThat(item("食品销售（仅销售预包装食品）").kind()).isEqualTo(Kind.FILING);
        assertThat(item("新闻采编").marketAccess()).isEqualTo(ScopeItem.MarketAccess.PROHIBITED);
        assertThat(item("国内水路货物运输").foreignInvestment()).isEqualTo("RESTRICTED:CHINESE_CONTROL");
        assertThat(item("服装服饰零售").foreignInvestment()).isEqualTo("OPEN");
    }

    private static ScopeItem item(String text) {
        return SHIPPED.scopeItems().stream()
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Rule("REG-080")
    @Test
    void onlyItemsThatNeedNoPermitAreFree() {
        assertThat(SHIPPED.scopeItems())
                .filteredOn(item -> item.kind() == Kind.PRE || item.kind() == Kind.POST)
                .noneMatch(item -> item.marketAccess() == ScopeItem.MarketAccess.FREE);
        assertThat(SHIPPED.scopeItems())
                .filteredOn(item -> item.kind() == Kind.GENERAL)
                .allMatch(item -> item.permitItem().isEmpty());
    }

    @Rule("REG-045")
    @Test
    void theForbiddenWordsCoverAllNineClasses() {
        assertThat(
                        SHIPPED.nameWords().forbiddenWords().stream()
                                .map(ForbiddenWord::contentClass)
                                .collect(Collectors.toSet()))
                .isEqualTo(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    @Rule("REG-044")
    @Test
    void everyEntityTypeHasAnOrganisationForm() {
        assertThat(
                        SHIPPED.nameWords().organisationForms().stream()
                                .map(OrganisationForm::entityType)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(EntityType.values());
    }

    @Rule("REG-043")
    @Test
    void theStandardCharactersAreThoseOfTheTable() {
        assertThat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(StandardCharacters::contains))
                .hasSize(8105);
        assertThat(StandardCharacters.contains('國')).isFalse();
        assertThat(StandardCharacters.contains('乾')).isTrue();
    }
}
