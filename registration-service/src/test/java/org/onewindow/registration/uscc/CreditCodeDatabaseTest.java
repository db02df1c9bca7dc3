package org.onewindow.registration.uscc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class CreditCodeDatabaseTest {

    @Inject CreditCodeIssuer issuer;
    @Inject DataSource database;

    @Rule({"REG-110", "INV-02"})
    @Test
    void manyAtOnceEachGetACodeOfTheirOwn() {
        Set<CreditCode> issued = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200)
                .parallel()
                .forEach(
                        i ->
                                issued.add(
                                        QuarkusTransaction.requiringNew()
                                                .call(
                                                        () ->
                                                                issuer.issue(
                                                                        EntityType.LLC,
                                                                        "440105"))));
        assertThat(issued).hasSize(200);
    }

    @Rule({"REG-110", "INV-02"})
    @Test
    void aNumberOfARegistrationThatFailedIsNotUsedAgain() {
        QuarkusTransaction.begin();
        CreditCode lost = issuer.issue(EntityType.IND, "440800");
        QuarkusTransaction.rollback();
        CreditCode next =
                QuarkusTransaction.requiringNew()
                        .call(() -> issuer.issue(EntityType.IND, "440800"));
        assertThat(next).isNotEqualTo(lost);
    }

    @Rule("INV-03")
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91440105MA5XK7T09E, true",
        "92440800MAC2R8E41R, true",
        "93441400MA4WLQ3G9K, true",
        "91442000MAD6H1P270, true",
        "91440105MA7LLJY1XG, true",
        "91440105MAFD1YM20P, true",
        "91440105MA5XK7T09F, false",
        "91440105ma5xk7t09e, false",
        "91440105MA5XK7T90E, false",
        "91440105MA5XK7T09, false",
        "91350100M000100Y4Z, false"
    })
    void theDatabaseKnowsACreditCode(String code, boolean valid) {
        assertThat(
                        new Sql(database)
                                .query("select is_credit_code(?)", row -> row.getBoolean(1), code))
                .containsExactly(valid);
    }

    @Rule("INV-03")
    @Test
    void theDatabaseAgreesOnEveryOrganisationCheck() {
        IntStream.range(0, 300)
                .mapToObj(number -> CreditCodeIssuer.code(EntityType.COOP, "441400", number))
                .forEach(
                        code ->
                                assertThat(
                                                new Sql(database)
                                                        .query(
                                                                "select is_credit_code(?)",
                                                                row -> row.getBoolean(1),
                                                                code.value()))
                                        .as(code.value())
                                        .containsExactly(true));
    }
}
