package org.onewindow.registration.uscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;

class CreditCodeTest {

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
    void theVectorsOfTheStandardAreCodes(String code) {
        assertThat(CreditCode.parse(code)).contains(new CreditCode(code));
        assertThat(new CreditCode(code).toString()).isEqualTo(code);
    }

    @Rule("REG-111")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91440105MA5XK7T09F",
                "91440105ma5xk7t09e",
                "91440105MA5XK7T09e",
                "91440105MA5XK7T09",
                "91440105MA5XK7T09EE",
                "",
                "91440105MA5XK7TO9E",
                "91440105MA5XK7I09E",
                "91440105MA5XK7T90E",
                " 1440105MA5XK7T09E",
                "９1440105MA5XK7T09E"
            })
    void aDamagedCodeIsRefused(String text) {
        assertThat(CreditCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(text));
    }

    @Test
    void theDivisionIsThatOfTheIssuingAuthority() {
        CreditCode code = new CreditCode("91442000MAD6H1P270");
        assertThat(code.issuingDivision()).isEqualTo("442000");
        assertThat(code.organisationCode()).isEqualTo(new OrganisationCode("MAD6H1P27"));
    }

    @Test
    void anOrganisationCodeWithAnotherCheckIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode("MAD6H1P28"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode("mad6h1p27"));
    }
}
