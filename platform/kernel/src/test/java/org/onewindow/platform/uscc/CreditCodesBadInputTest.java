package org.onewindow.platform.uscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;

/** A million odd texts and fifty huge ones. Repeat a run with {@code -Donewindow.seed=…}. */
class CreditCodesBadInputTest {

    private static final System.Logger LOG =
            System.getLogger(CreditCodesBadInputTest.class.getName());
    private static final String GOOD = "91440105MA5XK7T09E";
    private static final String[] ODD = {
        "9", "1", "4", "A", "Y", "I", "O", "a", "y", "９", "星", "\u200b", "\ufeff", "\u0000", "𠮷",
        "😀", "\ud842", "\udfb7", "\u202e", " ", "ſ", "K", "İ"
    };

    private final long seed = Long.getLong("onewindow.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(ODD[random.nextInt(ODD.length)]);
        }
        return text.toString();
    }

    /**
     * A good code with one to three of its characters exchanged, so that the checks are reached.
     */
    private String damaged() {
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int symbol = random.nextInt(CreditCodes.SYMBOLS.length());
            text.setCharAt(random.nextInt(GOOD.length()), CreditCodes.SYMBOLS.charAt(symbol));
        }
        return text.toString();
    }

    @Rule({"REG-111", "INV-03"})
    @Test
    void noTextIsMoreThanRefusedAndNoSingleChangeIsAccepted() {
        LOG.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 500_000; i++) {
                        refuses(text(random.nextInt(201)));
                        String damaged = damaged();
                        if (differences(damaged) == 1) {
                            refuses(damaged);
                        } else {
                            CreditCodes.isValid(damaged);
                        }
                    }
                    for (int i = 0; i < 50; i++) {
                        refuses(text(1 << 20));
                    }
                });
    }

    private void refuses(String text) {
        if (CreditCodes.isValid(text)) {
            assertThat(text).as("seed %d", seed).isEmpty();
        }
    }

    private static int differences(String text) {
        int differences = 0;
        for (int i = 0; i < GOOD.length(); i++) {
            differences += text.charAt(i) == GOOD.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
