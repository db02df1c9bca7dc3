package org.onewindow.registration.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** What a branch belongs to, through HTTP. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class BranchTest {

    @Inject DataSource database;

    @Test
    @Rule({"REG-001", "REG-054", "REG-111"})
    void aBranchBelongsToWhatTheRegisterKnows() {
        Filing filing = Filing.of("br");
        ObjectNode parent = (ObjectNode) filing.form.get("parent");
        String code = parent.path("uscc").asText();
        String name = parent.path("name").asText();
        parent.put("name", "广州市海珠区星").put("entityType", "JSC");
        filing.form.put("name", "广州市海珠区星望科技有限公司新港分公司");
        filing.reserveName();
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("PARENT_DIFFERS", "PARENT_DIFFERS", "BRANCH_NAME_PARENT"));

        parent.put("uscc", "91440105MA5XK7T09F");
        filing.create().then().statusCode(400).body("code", equalTo("USCC_CHECK"));
        parent.put("uscc", "91440105MA5XK7T09E");
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARENT_UNKNOWN"));

        new Sql(database)
                .update(
                        "update entity set status = 'DEREGISTERED', ended_on = established_on"
                                + " where uscc = ?",
                        code);
        parent.put("uscc", code).put("name", name).put("entityType", "LLC");
        filing.form.put("name", name + "新港分公司");
        filing.reserveName();
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARENT_UNFIT"));
    }

    @Test
    @Rule("REG-001")
    void aParentOfAnotherProvinceIsForAnOfficerToLookUp() {
        Filing filing = Filing.of("br").reserveName();
        ((ObjectNode) filing.form.get("parent")).put("uscc", "91110105MA5XK7T09X");

        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("PARENT_ELSEWHERE"));
    }
}
