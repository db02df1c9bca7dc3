package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** Two companies dispute about a name until one of them has to take another. */
@ExtendWith(SharedSuite.class)
class DisputeJourney {

    private static final String DISPUTES = "/registration/v1/name-disputes";
    private static final String RESPONDENT = "applicant2";

    @Test
    @Rule({"REG-051", "REG-052", "REG-117", "REG-158", "EVT-07", "GEN-011", "GEN-012", "INV-03"})
    void anUpheldDisputeHidesTheNameUntilItIsChanged(Suite suite) throws IOException, SQLException {
        try (Journey journey = Journey.on(suite)) {
            Company claimant =
                    Company.founded(journey, Stage.APPLICANT, Company.example("llc", "鹤鸣九皋"));
            Company respondent =
                    Company.founded(journey, RESPONDENT, Company.example("llc", "鹤鸣九霄"));
            String credential = respondent.credential(journey);

            String dispute = filed(journey, claimant, respondent);
            String order = ruled(journey, dispute);
            theCodeStandsForTheName(journey, respondent, credential);
            Form named = respondent.form().named(respondent.form().name().replace("鹤鸣九霄", "雁过留声"));
            anotherNameIsTaken(journey, respondent, named);

            assertThat(correction(journey, order)).isEqualTo("CORRECTED");
            Answer entity = journey.entity(respondent.uscc());
            assertThat(entity.text("/name")).isEqualTo(named.name());
            assertThat(entity.body().path("nameBlockedToUscc").asBoolean()).isFalse();
            Elsewhere elsewhere = journey.elsewhere(respondent);
            assertThat(elsewhere.creditFile().path("name").asText()).isEqualTo(named.name());
            elsewhere.exitIsOpen();
            assertThat(journey.events(respondent.uscc()))
                    .containsOnlyOnce("EntityRegistered", "EntityChanged");
            assertThat(journey.entity(claimant.uscc()).text("/name"))
                    .isEqualTo(claimant.form().name());
            journey.attest();
        }
    }

    /** Brought by one side, answered by the other; nobody else learns of it. */
    private static String filed(Journey journey, Company claimant, Company respondent) {
        String dispute =
                DISPUTES
                        + "/"
                        + claimant.representative()
                                .post(
                                        DISPUTES,
                                        Map.of(
                                                "respondentUscc",
                                                respondent.uscc(),
                                                "claimantUscc",
                                                claimant.uscc(),
                                                "right",
                                                "在先登记的企业名称",
                                                "facts",
                                                "对方字号与本企业近似，足以引人误认"))
                                .expect(201)
                                .text("/id");
        journey.user("applicant3").get(dispute).expectRefusal(404, "NOT_FOUND");
        Journey.act(journey.user(Journey.REGISTRAR), dispute, "acceptance", Map.of()).expect(200);
        Journey.act(respondent.representative(), dispute, "reply", Map.of("text", "我方名称依法取得"))
                .expect(200);
        return dispute;
    }

    /** Mediated in vain, ruled on by two officers; returns the order to take another name. */
    private static String ruled(Journey journey, String dispute) {
        Client registrar = journey.user(Journey.REGISTRAR);
        Map<String, Object> ruling =
                Map.of(
                        "outcome", "UPHELD",
                        "facts", "两企业字号近似、行业与登记机关相同",
                        "legalBasis", "《企业名称登记管理规定》第二十一条",
                        "reasons", "在先登记的名称应予保护");
        Journey.act(registrar, dispute, "ruling", ruling).expectRefusal(409, "MEDIATION_FIRST");
        Journey.act(
                        registrar,
                        dispute,
                        "mediation",
                        Map.of("result", "FAILED", "record", "双方未能达成一致"))
                .expect(200);
        Journey.act(registrar, dispute, "ruling", ruling).expect(200);
        Answer upheld =
                Journey.act(journey.user(Journey.LEAD), dispute, "ruling-approval", Map.of())
                        .expect(200);
        assertThat(upheld.text("/state")).isEqualTo("UPHELD");
        return upheld.text("/correctionId");
    }

    private static void theCodeStandsForTheName(
            Journey journey, Company respondent, String credential) {
        Answer entity = journey.entity(respondent.uscc());
        assertThat(entity.text("/name")).isEqualTo(respondent.uscc());
        assertThat(entity.body().path("nameBlockedToUscc").asBoolean()).isTrue();
        assertThat(Company.shown(journey, credential).body().path("nameBlockedToUscc").asBoolean())
                .isTrue();
    }

    private static void anotherNameIsTaken(Journey journey, Company respondent, Form named) {
        respondent.filing().reserve(named);
        ObjectNode change = respondent.change(journey.time().today());
        respondent.filing().confirmed("changes", change.put("name", named.name()));
    }

    private static String correction(Journey journey, String order) {
        return journey.user(RESPONDENT)
                .get("/registration/v1/name-corrections/" + order)
                .expect(200)
                .text("/state");
    }
}
