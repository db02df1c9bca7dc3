package org.onewindow.registration.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Names, members and capital that the machine does not take at the applicant's word. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class NameEvidenceTest {

    @Test
    @Rule({"REG-048", "REG-096"})
    void anEqualNameByInvestmentIsNeverConfirmedByTheMachine() {
        Filing parent = Filing.of("llc");
        String parentCode = parent.register();
        Filing child = Filing.of("llc");
        child.form.put("name", parent.form.get("name").asText());
        child.reserve(Map.of("relatedUscc", parentCode));
        String id = child.draft();

        child.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", contains("NAME_EVIDENCE_REVIEW"));
        Filing.officer("registrar", "440105", "registrar")
                .get(Filing.BASE + "applications/" + id)
                .then()
                .statusCode(200)
                .body("reasons[0].zh", containsString("INVESTMENT " + parentCode));
    }

    @Test
    @Rule({"REG-047", "REG-096"})
    void aFinancialApprovalIsSeenAndOneThatOpensNothingIsNot() {
        Filing finance = Filing.of("llc");
        String own = finance.form.get("name").asText().substring(6, 10);
        finance.form.put("name", "广州市海珠区" + own + "财富管理有限公司");
        finance.reserve(Map.of("financialApproval", "x"));
        finance.submit(finance.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("NAME_EVIDENCE_REVIEW"))
                .body("reasons[0].zh", containsString("FINANCIAL_APPROVAL x"));

        Filing ordinary = Filing.of("llc").reserve(Map.of("financialApproval", "x"));
        ordinary.submit(ordinary.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"));
    }

    @Test
    @Rule("REG-046")
    void aDomesticCompanyBearsNoForeignInvestorsName() {
        Filing filing = Filing.of("llc");
        String own = filing.form.get("name").asText().substring(6, 10);
        filing.form.put("name", "广州市海珠区" + own + "（中国）科技有限公司");
        filing.reserve(Map.of("foreignInvestor", true));

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("NAME_FOREIGN_INVESTOR"));
    }

    @Test
    @Rule({"REG-001", "REG-002", "REG-010"})
    void onePersonCountsOnceHoweverOftenHeIsEntered() {
        Filing partners = Filing.of("pgen").reserveName();
        partners.form
                .withArray("members")
                .forEach(each -> ((ObjectNode) each).put("party", "zhao"));
        partners.submit(partners.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("MEMBER_COUNT"))
                .body("errors.code", hasItem("MEMBER_REPEATED"));

        Filing twice = Filing.of("llc").reserveName();
        ((ObjectNode) twice.form.at("/parties/1/person"))
                .put("idNumber", twice.form.at("/parties/0/person/idNumber").asText())
                .put("name", twice.form.at("/parties/0/person/name").asText());
        twice.submit(twice.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARTY_REPEATED"));
    }

    @Test
    @Rule({"REG-004", "REG-013"})
    void promotersOfAPublicOfferTakeTheirPartAndShowItsPapers() {
        Filing filing = Filing.of("jsc").reserveName();
        ((ObjectNode) filing.form.get("capital"))
                .put("amount", "3000000.00")
                .put("raisedBy", "PUBLIC_OFFER");
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("DOCUMENT_REQUIRED", "DOCUMENT_REQUIRED", "PROMOTER_SHARE"));

        ((ObjectNode) filing.form.get("capital")).put("amount", "2000000.00");
        for (String kind : new String[] {"CAPITAL_VERIFICATION", "CSRC_REGISTRATION"}) {
            filing.form
                    .withArray("documents")
                    .addObject()
                    .put("kind", kind)
                    .put("sha256", "ab".repeat(32));
        }
        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("reasons.size()", equalTo(0));
    }

    @Test
    @Rule({"REG-002", "REG-013"})
    void ninetyPercentPaidIsNotTheWholeCapital() {
        Filing filing = Filing.of("jsc").reserveName();
        ObjectNode one = (ObjectNode) filing.form.at("/members/0/contribution");
        one.put("amount", "500000.00").put("paidIn", "500000.00");

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("JSC_NOT_FULLY_PAID"))
                .body("errors.code", hasItem("CAPITAL_SUM"));
    }
}
