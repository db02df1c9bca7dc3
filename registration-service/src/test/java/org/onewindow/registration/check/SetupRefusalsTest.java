package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** What keeps a set-up from being taken, or calls for an officer, as the applicant is told it. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class SetupRefusalsTest {

    @Inject DataSource database;

    @ParameterizedTest(name = "{3}: {1}")
    @MethodSource("org.onewindow.registration.check.SetupDefects#defects")
    @Rule({"REG-092", "REG-096"})
    void aDefectIsToldWithItsCodeAndItsPlace(
            String example,
            SetupCode code,
            String pointer,
            String what,
            Consumer<ObjectNode> defect) {
        Filing filing = Filing.of(example).reserveName();
        defect.accept(filing.form);

        ValidatableResponse answer = submitted(filing);

        if (code.effect() == FindingCode.Effect.STOPS) {
            answer.statusCode(422)
                    .body("errors.code", hasItem(code.name()))
                    .body("errors.pointer", hasItem(pointer));
        } else {
            answer.statusCode(200).body("reasons.code", hasItem(code.name()));
        }
    }

    @Test
    @Rule({"REG-021", "REG-024", "REG-025"})
    void whoIsBarredIsToldSo() {
        Filing company = Filing.of("llc").reserveName();
        bar(company, "CRIME");
        bar(company, "FALSE_REGISTRATION");
        submitted(company)
                .statusCode(422)
                .body("errors.code", hasItems("DISQUALIFIED", "APPLICANT_BARRED"));

        Filing sole = Filing.of("sole").reserveName();
        bar(sole, "CIVIL_SERVANT");
        submitted(sole).statusCode(422).body("errors.code", hasItem("INVESTOR_BARRED"));
    }

    @Test
    @Rule("REG-071")
    void atABannedAddressNothingIsSetUp() {
        Filing filing = Filing.of("llc").reserveName();
        String address = filing.form.at("/domicile/addressCode").asText();
        BannedAddress.ban(address);

        submitted(filing).statusCode(422).body("errors.code", hasItem("ADDRESS_BANNED"));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select uscc from entity where address_code = ?",
                                        row -> row.getString(1),
                                        address))
                .isEmpty();
    }

    private static ValidatableResponse submitted(Filing filing) {
        return filing.submit(filing.draft()).then();
    }

    private void bar(Filing filing, String kind) {
        new Sql(database)
                .update(
                        "insert into person_bar (number_hash, kind, since, basis)"
                                + " values (?, ?, current_date - 100, 'reported')",
                        filing.party(filing.form.path("responsible").asText()).numberHash(),
                        kind);
    }
}
