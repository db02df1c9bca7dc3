package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;

class NameBadInputTest {

    private static final NameChecker CHECKER = new NameChecker(Catalogues.shipped());

    @Property
    void noTextMakesTheCheckThrow(
            @ForAll @StringLength(max = 200) String text, @ForAll EntityType type) {
        assertThatCode(() -> CHECKER.check(ProposedName.of(text, "440105", type)))
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "广州市", "海珠区", "中华", "星河", "科技", "有限公司", "（", "）", "(广州)", "（中国）", "\u200b",
                        "\ufeff", "\u0000", "𠮷", "😀", "\ud842", "\udfb7", "餐饮管理", "馆", "面馆",
                        "（有限合伙）", " ", "Ａ１", "$1", "\\", "專業", "%s", "\u202e")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Rule({"REG-040", "REG-043"})
    @Property
    void scrapsOfNamesWithOddCharactersAreParsedTheSameWayTwice(
            @ForAll("scraps") String text, @ForAll EntityType type) {
        ProposedName name = ProposedName.of(text, "440105", type);
        NameChecker.Checked once = CHECKER.check(name);
        assertThat(CHECKER.check(name)).isEqualTo(once);
        assertThat(once.findings()).allSatisfy(finding -> assertThat(finding.zh()).isNotBlank());
        if (text.codePoints().anyMatch(c -> c == 0x200b || c == 0x20bb7 || c == 0x1f600)) {
            assertThat(once.isBlocked()).isTrue();
        }
    }

    @Test
    void aNameOfMoreThan200CharactersIsNotParsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProposedName.of("星".repeat(201), "440105", EntityType.LLC));
    }
}
