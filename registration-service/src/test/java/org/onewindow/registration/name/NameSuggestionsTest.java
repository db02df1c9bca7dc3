package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.NameChecker.Checked;
import org.onewindow.registration.name.NameComparison.Claim;
import org.onewindow.registration.name.NameSuggestions.Suggestion;

class NameSuggestionsTest {

    private static final NameChecker CHECKER = new NameChecker(Catalogues.shipped());
    private static final NameSuggestions SUGGESTIONS = new NameSuggestions(CHECKER.dictionary());
    private static final NameLimits LIMITS =
            new NameLimits(
                    Period.ofMonths(2),
                    Period.ofYears(1),
                    Period.ofYears(1),
                    TermBoundary.START_OF_DAY,
                    3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<KnownName> books = new ArrayList<>();

    private Checked check(ProposedName name) {
        return CHECKER.check(name, claim -> books, LIMITS, TODAY);
    }

    private void register(String name) {
        Claim claim = CHECKER.check(ProposedName.of(name, "440105", EntityType.LLC)).claim();
        books.add(
                new KnownName(
                        name,
                        claim.authorityCode(),
                        claim.tradeKey(),
                        claim.industryDivision(),
                        claim.synonymGroup(),
                        NameStatus.REGISTERED,
                        Optional.empty(),
                        KnownName.Tie.NONE));
    }

    private List<Suggestion> suggestionsFor(ProposedName name) {
        Checked blocked = check(name);
        assertThat(blocked.isBlocked()).isTrue();
        return SUGGESTIONS.near(blocked, 3, this::check);
    }

    @Rule("REG-055")
    @Test
    void aTakenNameComesWithThreeFreeOnesNearIt() {
        register("广州市海珠区星河云图科技有限公司");
        List<Suggestion> suggestions =
                suggestionsFor(ProposedName.of("广州市海珠区星河云图信息技术有限公司", "440105", EntityType.LLC));
        assertThat(suggestions).hasSizeGreaterThanOrEqualTo(3);
        assertThat(suggestions)
                .allSatisfy(
                        suggestion -> {
                            assertThat(suggestion.name()).startsWith("广州市海珠区").endsWith("信息技术有限公司");
                            assertThat(suggestion.score()).isBetween(60, 100);
                        });
        assertThat(suggestions).extracting(Suggestion::score).isSortedAccordingTo((a, b) -> b - a);
    }

    @Rule("REG-055")
    @Test
    void aSuggestionSomebodyTookIsNotMadeAgain() {
        register("广州市海珠区星河云图科技有限公司");
        ProposedName wish = ProposedName.of("广州市海珠区星河云图信息技术有限公司", "440105", EntityType.LLC);
        String taken = suggestionsFor(wish).getFirst().name();
        register(taken);
        assertThat(suggestionsFor(wish))
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(Suggestion::name)
                .doesNotContain(taken);
    }

    @Rule({"REG-043", "REG-055"})
    @Test
    void aWishInTraditionalCharactersIsOfferedInSimplifiedOnesFirst() {
        List<Suggestion> suggestions =
                suggestionsFor(ProposedName.of("广州市海珠区星河雲圖科技有限公司", "440105", EntityType.LLC));
        assertThat(suggestions).extracting(Suggestion::name).contains("广州市海珠区星河云图科技有限公司");
    }

    @Rule("REG-055")
    @ParameterizedTest
    @CsvSource({
        "海珠区星河云图科技有限公司, LLC",
        "广州市星科技有限公司, LLC",
        "广州市梅州科技有限公司, LLC",
        "广州市X1科技有限公司, LLC",
        "广州市星河投资管理有限公司, PLIM",
        "广州市最佳科技有限公司, LLC",
        "中华星河科技有限公司, LLC",
        "湛江市星河财富管理有限公司, LLC",
        "广州市星河云图实业有限公司, LLC",
        "广州市星河科技有限公司, IND",
        "广州市星河科技有限公司, COOP",
        "???, JSC"
    })
    void whateverBlocksANameThreeFreeOnesAreFound(String name, EntityType type) {
        List<Suggestion> suggestions = suggestionsFor(ProposedName.of(name, "440105", type));
        assertThat(suggestions).hasSizeGreaterThanOrEqualTo(3);
        assertThat(suggestions)
                .allSatisfy(
                        suggestion ->
                                assertThat(
                                                check(
                                                                ProposedName.of(
                                                                        suggestion.name(),
                                                                        "440105",
                                                                        type))
                                                        .isBlocked())
                                        .isFalse());
    }
}
