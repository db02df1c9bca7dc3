package org.onewindow.registration.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class LegacyCapitalTest {

    private static final LocalDate AFTERWARDS = LocalDate.of(2027, 7, 1);

    @Inject LegacyCapitalReview review;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // type, established, due, paid in of 100 → what has to be put right
                "LLC, 2019-05-06, 2049-01-01, -, CONTRIBUTION_TERM",
                "LLC, 2019-05-06, 2032-06-30, -, -",
                "LLC, 2019-05-06, 2032-07-01, -, CONTRIBUTION_TERM",
                "LLC, 2019-05-06, 2049-01-01, 100, -",
                "LLC, 2024-06-30, 2049-01-01, 20, CONTRIBUTION_TERM",
                "LLC, 2024-07-01, 2049-01-01, -, -",
                "JSC, 2019-05-06, 2027-01-01, 90, NOT_FULLY_PAID",
                "JSC, 2019-05-06, 2027-01-01, 100, -",
                "JSC, 2024-07-01, 2027-01-01, 90, -",
                "SOLE, 2019-05-06, 2049-01-01, -, -"
            })
    @Rule("REG-014")
    void theCompaniesOfTheOldLawComeDownToTheNewTerms(
            EntityType type,
            LocalDate established,
            LocalDate due,
            BigDecimal paidIn,
            String expected) {
        Registered.Share share = new Registered.Share(new BigDecimal("100"), paidIn, due, null);
        Registered registered =
                new Registered(
                        "梅州市旧塘商贸有限公司",
                        type,
                        false,
                        "441402",
                        new Registered.Domicile("441402001", "梅州市梅江区"),
                        "陈旧塘",
                        null,
                        List.of(),
                        List.of(new Registered.Investor("陈旧塘", "0", "SHAREHOLDER", share, true)),
                        null,
                        null,
                        List.of(),
                        List.of());

        assertThat(
                        LegacyCapital.defect(
                                        registered,
                                        established,
                                        ShippedParameters.at("441402", AFTERWARDS))
                                .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    @Rule("REG-014")
    void theReviewOpensOneTaskForEachCompanyOutOfLine() {
        Filing filing = Filing.of("llc");
        String old = filing.register();
        String young = Filing.of("llc").register();
        age(old);

        due();
        due();

        assertThat(tasks(old)).containsExactly("CONTRIBUTION_TERM");
        assertThat(tasks(young)).isEmpty();
    }

    /** As if it came from the old register: set up in 2019, with thirty years to pay. */
    private void age(String uscc) {
        new Sql(database)
                .update(
                        "update entity set established_on = date '2019-05-06',"
                                + " body = jsonb_set(jsonb_set(body::jsonb,"
                                + " '{investors,0,share,dueOn}', '\"2049-01-01\"'),"
                                + " '{investors,0,share,paidIn}', '\"0.00\"')::text"
                                + " where uscc = ?",
                        uscc);
    }

    private void due() {
        review.due(
                new Deadlines.Due(
                        UUID.randomUUID(),
                        LegacyCapitalReview.DEADLINE,
                        "2027-06-30",
                        clock.instant(),
                        0));
    }

    private List<String> tasks(String uscc) {
        return new Sql(database)
                .query(
                        "select detail from follow_up where kind = 'LEGACY_CAPITAL' and uscc = ?",
                        row -> row.getString(1),
                        uscc);
    }
}
