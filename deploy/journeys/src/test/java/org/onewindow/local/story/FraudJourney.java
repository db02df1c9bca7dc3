package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** A company is set up in a stranger's name, is revoked for it, and comes back: it was an error. */
@ExtendWith(SharedSuite.class)
class FraudJourney {

    private static final String FOUNDER = "applicant3";
    private static final String VICTIM = "creditor";
    private static final String INQUIRIES = "/registration/v1/fraud-inquiries/";
    private static final int NOTICE_DAYS = 45;

    @Test
    @Rule({
        "REG-025", "REG-190", "REG-192", "REG-194", "REG-195", "LIC-066", "EVT-13", "EVT-14",
        "INV-03", "INV-25", "GEN-012", "DER-011"
    })
    void aRevokedSetUpTakesEverythingAlongAndComesBackWithoutItsPermits(Suite suite)
            throws IOException, SQLException {
        try (Journey journey = Journey.on(suite)) {
            Company company = Company.founded(journey, FOUNDER, Company.example("llc", "镜花水月"));
            String credential = company.credential(journey);
            assertThat(journey.elsewhere(company).obligations()).containsExactly("L02 OPEN");
            ObjectNode another = anotherOfTheSamePerson(company);

            String inquiry = inquiry(journey, company);
            noticeRuns(journey, inquiry);
            revoked(journey, inquiry, company);
            everythingIsGone(journey, company, credential);
            assertThat(company.filing().submit("applications", another).codes())
                    .contains("APPLICANT_BARRED");

            restored(journey, inquiry, company);
            whatComesBackAndWhatDoesNot(journey, company, credential);
            company.filing().confirmed("applications", another);
            journey.attest();
        }
    }

    private static ObjectNode anotherOfTheSamePerson(Company company) throws IOException {
        Form another = Company.example("llc", "柳暗花明");
        company.filing().reserve(another);
        ((ObjectNode) another.content().at("/parties/0"))
                .set("person", company.form().content().at("/parties/0/person").deepCopy());
        return another.content();
    }

    /** Asked for by the man whose name was used, taken up by an officer. */
    private static String inquiry(Journey journey, Company company) {
        Form.Party impersonated = company.form().party("chen");
        String id =
                journey.user(VICTIM)
                        .post(
                                "/registration/v1/fraud-cases",
                                Map.of(
                                        "uscc",
                                        company.uscc(),
                                        "target",
                                        "SETUP",
                                        "statement",
                                        "身份证被冒用，本人毫不知情",
                                        "applicant",
                                        Map.of(
                                                "name", impersonated.name(),
                                                "number", impersonated.number(),
                                                "realNameProof",
                                                        journey.stage()
                                                                .outside()
                                                                .prove(impersonated))))
                        .expect(201)
                        .text("/caseId");
        Client registrar = journey.user(Journey.REGISTRAR);
        Journey.act(registrar, INQUIRIES + id, "acceptance", Map.of()).expect(200);
        return INQUIRIES + id;
    }

    /** The founders are not to be found; everybody has 45 days to object. */
    private static void noticeRuns(Journey journey, String inquiry) {
        Client registrar = journey.user(Journey.REGISTRAR);
        Journey.act(registrar, inquiry, "notice", Map.of("text", "请相关人员自公示之日起45日内与本局联系"))
                .expect(200);
        LocalDate published = journey.time().today();
        Journey.act(registrar, inquiry, "proposal", proposal("REVOKE", false, List.of()))
                .expectRefusal(422, "NOTICE_RUNNING");
        journey.time().advanceTo(published.plusDays(NOTICE_DAYS + 1), 10);
    }

    private static void revoked(Journey journey, String inquiry, Company company) {
        String responsible = company.form().party("lin").number();
        Client registrar = journey.user(Journey.REGISTRAR);
        Journey.act(registrar, inquiry, "proposal", proposal("REVOKE", false, List.of(responsible)))
                .expect(200);
        assertThat(approved(journey, inquiry).text("/state")).isEqualTo("REVOKED");
    }

    private static Answer approved(Journey journey, String inquiry) {
        return Journey.act(journey.user(Journey.LEAD), inquiry, "proposal-approval", Map.of())
                .expect(200);
    }

    private static Map<String, Object> proposal(
            String step, boolean heard, List<String> responsible) {
        return new HashMap<>(
                Map.of(
                        "step",
                        step,
                        "facts",
                        "经笔迹鉴定，签名并非本人所签",
                        "legalBasis",
                        "《市场主体登记管理条例》第四十条",
                        "reasons",
                        "提交虚假材料取得登记，事实清楚",
                        "partiesHeard",
                        heard,
                        "responsible",
                        responsible));
    }

    private static void everythingIsGone(Journey journey, Company company, String credential) {
        assertThat(journey.entity(company.uscc()).text("/status")).isEqualTo("CANCELLED");
        assertThat(Company.shown(journey, credential).text("/result")).isEqualTo("VOID");
        Elsewhere elsewhere = journey.elsewhere(company);
        assertThat(elsewhere.obligations()).containsExactly("L02 CLOSED");
        elsewhere.exitIsClosedBy("D2");
        assertThat(revocations(journey, company))
                .extracting(each -> each.path("state").asText())
                .containsExactly("REVOKED");
        assertThat(journey.events(company.uscc()))
                .containsSubsequence("EntityRegistered", "LicenceVoided", "RegistrationCancelled");
    }

    private static JsonNode revocations(Journey journey, Company company) {
        return journey.anybody()
                .get("/registration/v1/entities/" + company.uscc() + "/revocations")
                .expect(200)
                .body();
    }

    private static void restored(Journey journey, String inquiry, Company company) {
        Client registrar = journey.user(Journey.REGISTRAR);
        Journey.act(registrar, inquiry, "proposal", proposal("RESTORE", true, List.of()))
                .expect(200);
        assertThat(approved(journey, inquiry).text("/state")).isEqualTo("RESTORED");
        assertThat(journey.entity(company.uscc()).text("/status")).isEqualTo("ACTIVE");
        journey.quiet().await();
    }

    /** Register and licence come back by themselves; a permit only by an officer's hand. */
    private static void whatComesBackAndWhatDoesNot(
            Journey journey, Company company, String credential) {
        assertThat(Company.shown(journey, credential).text("/result")).isEqualTo("CHANGED");
        assertThat(Company.shown(journey, company.credential(journey)).text("/result"))
                .isEqualTo("VALID");
        Elsewhere elsewhere = journey.elsewhere(company);
        assertThat(elsewhere.obligations()).containsExactly("L02 CLOSED");
        assertThat(elsewhere.creditFileIsOpen()).isTrue();
        elsewhere.exitIsOpen();
        assertThat(journey.events(company.uscc())).endsWith("RegistrationRestored");
        Client officer = journey.user("permit-officer");
        JsonNode reviews = officer.get("/licensing/v1/permit-reviews").expect(200).body();
        JsonNode review = null;
        for (JsonNode each : reviews) {
            review = each.path("uscc").asText().equals(company.uscc()) ? each : review;
        }
        assertThat(review).isNotNull();
        assertThat(review.path("reason").asText()).isEqualTo("REGISTRATION_RESTORED");
        officer.post(
                        "/licensing/v1/permit-reviews/"
                                + review.path("id").asText()
                                + "/completion",
                        Map.of("finding", "须重新申请食品经营许可"))
                .expect(200);
    }
}
