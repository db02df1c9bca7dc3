package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;

/** A million odd texts and fifty huge ones. Repeat a run with {@code -Donewindow.seed=…}. */
class NameParserBadInputTest {

    private static final System.Logger LOG =
            System.getLogger(NameParserBadInputTest.class.getName());
    private static final NameParser PARSER =
            new NameParser(new NameDictionary(Catalogues.shipped()));

    /** Words of the dictionaries, so that every branch is taken, among what nobody expects. */
    private static final String[] SCRAPS = {
        "广州市", "海珠区", "增城市", "广东省", "中国", "中华", "星河", "雲圖", "科技", "餐饮管理", "面馆", "厂", "公司", "有限公司",
        "股份有限公司", "分公司", "供销社", "店", "（", "）", "(", ")", "（广州）", "（中国）", "（有限合伙）", "集团", "Ａ１", "x",
        "7", " ", "\u3000", "\u200b", "\u200d", "\ufeff", "\u202e", "\u0000", "\u0301", "𠮷", "😀",
        "\ud842", "\udfb7", "かな", "Ж", "ة", "$1", "\\", "%s", "\n"
    };

    private final long seed = Long.getLong("onewindow.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 8);
        while (text.length() < length) {
            text.append(
                    random.nextInt(4) > 0
                            ? SCRAPS[random.nextInt(SCRAPS.length)]
                            : Character.toString(random.nextInt(0x110000)));
        }
        text.setLength(length);
        return text.toString();
    }

    @Rule({"REG-040", "REG-043"})
    @Test
    void aMillionOddTextsAreParsed() {
        LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        // The shorter the commoner, as names are; each length up to 200 comes.
                        String text = text(random.nextInt(1 + random.nextInt(201)));
                        assertPartsOf(text, PARSER.parse(text));
                    }
                });
    }

    @Rule("REG-040")
    @Test
    void aMegabyteTakesNoLongerThanItsLength() {
        LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 50; i++) {
                        String text = i < SCRAPS.length ? repeated(SCRAPS[i]) : text(1 << 20);
                        assertPartsOf(text, PARSER.parse(text));
                    }
                });
    }

    /** The worst for a parser is its own words over and over. */
    private static String repeated(String scrap) {
        return scrap.repeat((1 << 20) / scrap.length()) + "有限公司";
    }

    private void assertPartsOf(String text, NameParts parts) {
        String clean = ProposedName.clean(text);
        if (!parts.text().equals(clean)
                || !clean.endsWith(parts.organisationForm())
                || parts.tradeName().length() > clean.length()) {
            assertThat(parts).as("seed %d, text %s", seed, text).isNull();
        }
    }
}
