package org.onewindow.registration.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** What credit keeps of the courts and other authorities, in the way of a set-up. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class BarredTest {

    @Test
    @Rule({"REG-024", "REG-101"})
    void whoIsDisqualifiedHoldsNoOfficeAndNoOfficerWavesItThrough() {
        Filing filing = Filing.of("llc").reserveName();
        String lin = filing.party("lin").numberHash();
        FakeCredit.block(lin, "DISQUALIFIED");
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("DISQUALIFIED"));

        FakeCredit.recover(lin);
        FakeCredit.beDownFor(lin);
        String id = filing.draft();
        filing.submit(id).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        FakeCredit.recover(lin);
        FakeCredit.block(lin, "DISQUALIFIED");
        Filing.officer("registrar", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(Map.of("outcome", "APPROVED", "reason", "已核实"))
                .post(Filing.BASE + "applications/" + id + "/decision")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DISQUALIFIED"));
    }

    @Test
    @Rule({"REG-024", "REG-025"})
    void aBarFromOfficeIsNothingAgainstAShareholder() {
        Filing filing = Filing.of("llc").reserveName();
        filing.form.withArray("officers").remove(2);
        filing.form.putObject("supervision").put("waivedByAllShareholders", true);
        String chen = filing.party("chen").numberHash();
        FakeCredit.block(chen, "APPLICANT_BARRED");
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("APPLICANT_BARRED"));

        FakeCredit.block(chen, "DISQUALIFIED");
        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("reasons", equalTo(List.of()));
    }
}
