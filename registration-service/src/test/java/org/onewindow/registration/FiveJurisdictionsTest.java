package org.onewindow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

/**
 * What the plan of each profile switches on and off, in the parameters that ship: Guangdong 440000,
 * Meizhou 441400, Zhongshan 442000, Haizhu 440105, Zhanjiang 440800, and what holds elsewhere.
 */
class FiveJurisdictionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CODE                            | 440000         | 441400         | 442000         | 440105   | 440800         | NATION
            oneWindow.sla.workingDays       | 1              | 1              | 1              | 0.5      | 0.5            | 1
            oneWindow.sla.tasks             | T1,T2,T3,T4,T5 | T1,T2,T3,T4,T5 | T1,T2,T3,T4,T5 | T1,T2,T3 | T1,T2,T3,T4,T5 | T1,T2,T3,T4,T5
            oneWindow.seal.fee.amount       | 0              | 0              | 0              | 0        | 0              | 0
            oneWindow.ukey.fee.amount       | 0              | 0              | 0              | 0        | 0              | 0
            oneWindow.visits.max            | 1              | 1              | 1              | 0        | 1              | 1
            oneWindow.bulletin.enabled      | false          | true           | false          | false    | false          | false
            review.autoConfirm.enabled      | true           | true           | true           | true     | true           | false
            tolerance.enabled               | true           | true           | true           | true     | true           | false
            domicile.cluster.enabled        | false          | false          | false          | true     | false          | false
            domicile.onlinePremises.enabled | true           | true           | true           | true     | true           | true
            channel.kiosk.enabled           | true           | true           | true           | true     | true           | true
            channel.bank.enabled            | true           | true           | true           | true     | true           | true
            channel.offshore.enabled        | true           | true           | true           | true     | true           | false
            channel.crossProvince.enabled   | true           | true           | true           | true     | true           | false
            serviceOfficer.enabled          | false          | false          | false          | true     | true           | false
            hkMacao.remoteSetup.enabled     | false          | false          | false          | true     | false          | false
            promiseEntry.enabled            | false          | false          | false          | false    | false          | false
            dormancy.enabled                | true           | true           | true           | true     | true           | true
            """)
    @Rule({"GEN-007", "GEN-009", "REG-132", "REG-136", "REG-074", "REG-140", "REG-170"})
    void eachProfileIsAsItsPlanSays(
            String code,
            String guangdong,
            String meizhou,
            String zhongshan,
            String haizhu,
            String zhanjiang,
            String elsewhere) {
        assertThat(value(code, "440000")).isEqualTo(guangdong);
        assertThat(value(code, "441400")).isEqualTo(meizhou);
        assertThat(value(code, "442000")).isEqualTo(zhongshan);
        assertThat(value(code, "440105")).isEqualTo(haizhu);
        assertThat(value(code, "440800")).isEqualTo(zhanjiang);
        assertThat(value(code, "450100")).isEqualTo(elsewhere);
    }

    private static String value(String code, String place) {
        return ShippedParameters.at(place, DAY).text(code);
    }
}
