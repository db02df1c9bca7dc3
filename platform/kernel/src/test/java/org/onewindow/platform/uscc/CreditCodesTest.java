package org.onewindow.platform.uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

class CreditCodesTest {

    @Rule({"REG-111", "INV-03"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91440105MA5XK7T09E",
                "92440800MAC2R8E41R",
                "93441400MA4WLQ3G9K",
                "91442000MAD6H1P270",
                "91440105MA7LLJY1XG",
                "91440105MAFD1YM20P"
            })
    void theCodesOfTheStandardAreAccepted(String code) {
        assertThat(CreditCodes.require(code)).isEqualTo(code);
    }

    @Rule({"REG-111", "INV-03"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91440105MA5XK7T09F",
                "91440105MA5XK7T08E",
                "91440105ma5xk7t09e",
                "91440105MA5XK7T09",
                "91440105MA5XK7T09EE",
                "91440105MA5XK7S09E",
                ""
            })
    void aTextWithAWrongCheckLengthOrSymbolIsRefused(String text) {
        assertThatThrownBy(() -> CreditCodes.require(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code().name()).isEqualTo("USCC_CHECK");
                            assertThat(refusal.code().status()).isEqualTo(400);
                        });
    }
}
