package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.SentEvents;

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

    @Test
    @Rule({"EVT-08", "EVT-45", "INV-15"})
    void aBranchIsToldOfAmongTheEventsOfItsParentUntilItHasEnded() {
        Filing filing = Filing.of("br");
        String parent = filing.form.at("/parent/uscc").asText();
        String branch = filing.register();
        assertThat(ofBranch(parent)).containsExactly("BranchRegistered " + branch);

        ends(parent);
        ends(branch);
        ends(branch);
        ends(parent);

        assertThat(ofBranch(parent))
                .containsExactly("BranchRegistered " + branch, "BranchDeregistered " + branch);
        assertThat(types(parent))
                .startsWith("EntityRegistered")
                .containsSubsequence(
                        "BranchRegistered",
                        "DeregistrationRejected",
                        "BranchDeregistered",
                        "EntityDeregistered");
        assertThat(types(branch)).contains("EntityRegistered", "EntityDeregistered");
    }

    private void ends(String uscc) {
        String payload = "{\"caseId\":\"%s\",\"uscc\":\"%s\",\"path\":\"SIMPLIFIED\"}";
        String caseId = UUID.randomUUID().toString();
        SentEvents.send(
                List.of(
                        SentEvents.event(
                                "deregistration",
                                caseId,
                                1,
                                "DeregistrationDecided",
                                "2026-03-02T01:00:00Z",
                                payload.formatted(caseId, uscc))));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                !texts(
                                                "select subject from inbox_position"
                                                        + " where subject = ?",
                                                caseId)
                                        .isEmpty());
    }

    private List<String> ofBranch(String parent) {
        return texts(
                "select split_part(type, '.', 3) || ' ' || (payload::json ->> 'branchUscc')"
                        + " from event_log where subject = ? and type like '%.Branch%'"
                        + " order by sequence",
                parent);
    }

    private List<String> types(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ? order by sequence",
                uscc);
    }

    private List<String> texts(String query, String argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument);
    }
}
