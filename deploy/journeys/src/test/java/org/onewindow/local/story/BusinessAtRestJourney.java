package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** A company struck by a disaster sleeps for as long as the law allows, which is three years. */
@ExtendWith(SharedSuite.class)
class BusinessAtRestJourney {

    private static final int EXTENSION_DAYS = 30;

    @Test
    @Rule({
        "REG-117", "REG-170", "REG-171", "REG-172", "REG-173", "REG-174", "REG-175", "CRE-024",
        "EVT-10", "EVT-11", "GEN-020", "INV-03"
    })
    void aDormancyEndsByItselfAfterThreeYearsAndNoneFollows(Suite suite)
            throws IOException, SQLException {
        try (Journey journey = Journey.on(suite)) {
            whoIsOnAListStaysAwake(journey);
            Company company =
                    Company.founded(journey, Stage.APPLICANT, Company.example("llc", "雪藏春信"));
            journey.quiet().await();
            LocalDate first = journey.time().today().plusDays(8);
            String dormancy = filed(company, first, first.plusYears(1).minusDays(1));
            journey.time().advanceTo(first, 10);
            itSleeps(journey, company);
            anInvoiceIsSuspicious(journey, company, dormancy);

            LocalDate last = extended(journey, company, dormancy, first);
            journey.time().leapTo(last.plusDays(1), 10);
            itIsAwake(journey, company, dormancy, last);
            journey.attest();
        }
    }

    /** Credit is asked before a dormancy is taken. */
    private static void whoIsOnAListStaysAwake(Journey journey) throws IOException {
        Company listed = Company.founded(journey, Stage.APPLICANT, Company.example("llc", "失联于野"));
        journey.quiet().await();
        LocalDate today = journey.time().today();
        Map<String, Object> fact = new HashMap<>();
        fact.put("kind", "ABNORMAL_LISTED");
        fact.put("subject", listed.uscc());
        fact.put("jurisdiction", listed.authority());
        fact.put("source", "登记机关实地核查");
        fact.put("documentNumber", "穗海市监异〔2026〕1号");
        fact.put("statement", "通过登记的住所无法联系");
        fact.put("legalBasis", "《企业信息公示暂行条例》第十七条");
        fact.put("reasons", "两次实地核查均无法联系");
        fact.put("legalDate", today.toString());
        String draft =
                "/credit/v1/fact-drafts/"
                        + journey.user("credit-officer")
                                .post("/credit/v1/fact-drafts", fact)
                                .expect(201)
                                .text("/id");
        Journey.act(journey.user("credit-lead"), draft, "approval", Map.of()).expect(200);
        file(listed, today.plusDays(8), today.plusMonths(6))
                .expectRefusal(422, "DORMANCY_NOT_OPEN")
                .expectRefusal(422, "ON_A_LIST");
    }

    private static Answer file(Company company, LocalDate starts, LocalDate ends) {
        return company.representative()
                .post(
                        "/registration/v1/entities/" + company.uscc() + "/dormancies",
                        Map.of(
                                "startsOn", starts.toString(),
                                "endsOn", ends.toString(),
                                "reason", "NATURAL_DISASTER",
                                "explanation", "台风损毁厂房",
                                "serviceAddress", "广州市海珠区新港中路397号",
                                "staffArrangement", "与全部职工协商一致，按月发放生活费"));
    }

    private static String filed(Company company, LocalDate starts, LocalDate ends) {
        String id = file(company, starts, ends).expect(201).text("/dormancyId");
        return "/registration/v1/dormancies/" + id;
    }

    private static void itSleeps(Journey journey, Company company) {
        assertThat(journey.entity(company.uscc()).text("/status")).isEqualTo("DORMANT");
        Answer verified = Company.shown(journey, company.credential(journey));
        assertThat(verified.text("/result")).isEqualTo("VALID");
        assertThat(verified.text("/note")).isEqualTo("歇业期间");
        JsonNode published =
                journey.anybody()
                        .get("/registration/v1/entities/" + company.uscc() + "/dormancies")
                        .expect(200)
                        .body();
        assertThat(published.at("/0/serviceAddress").asText()).isEqualTo("广州市海珠区新港中路397号");
    }

    /** Tax sees an invoice: officers are to look, the company sleeps on. */
    private static void anInvoiceIsSuspicious(Journey journey, Company company, String dormancy) {
        String today = journey.time().today().toString();
        Answer taken =
                journey.connector("tax")
                        .post(
                                "/registration/v1/entities/" + company.uscc() + "/trade-signals",
                                Map.of(
                                        "signal", "INVOICE",
                                        "tradedOn", today,
                                        "reference", "24442000001"))
                        .expect(202);
        assertThat(taken.body().path("suspected").asBoolean()).isTrue();
        assertThat(
                        journey.user(Journey.REGISTRAR)
                                .get("/registration/v1/dormancies-to-watch?limit=200")
                                .expect(200)
                                .body())
                .extracting(each -> each.path("dormancyId").asText())
                .contains(dormancy.substring(dormancy.lastIndexOf('/') + 1));
        assertThat(journey.entity(company.uscc()).text("/status")).isEqualTo("DORMANT");
    }

    /** In the last days of the first year, to the limit and not beyond; returns the last day. */
    private static LocalDate extended(
            Journey journey, Company company, String dormancy, LocalDate first) {
        Client representative = company.representative();
        LocalDate limit = first.plusYears(3).minusDays(1);
        Map<String, Object> toTheLimit = Map.of("endsOn", limit.toString());
        Journey.act(representative, dormancy, "extension", toTheLimit)
                .expectRefusal(422, "EXTENSION_WINDOW");
        LocalDate end = LocalDate.parse(representative.get(dormancy).text("/endsOn"));
        journey.time().leapTo(end.minusDays(EXTENSION_DAYS), 10);
        Answer beyond =
                Journey.act(
                                representative,
                                dormancy,
                                "extension",
                                Map.of("endsOn", limit.plusDays(1).toString()))
                        .expectRefusal(422, "DORMANCY_LIMIT");
        assertThat(beyond.text("/latestEndsOn")).isEqualTo(limit.toString());
        Journey.act(representative, dormancy, "extension", toTheLimit).expect(200);
        return limit;
    }

    /** It ended on its day, by itself. */
    private static void itIsAwake(
            Journey journey, Company company, String dormancy, LocalDate last) {
        assertThat(journey.entity(company.uscc()).text("/status")).isEqualTo("ACTIVE");
        Answer ended = company.representative().get(dormancy).expect(200);
        assertThat(ended.text("/state")).isEqualTo("ENDED");
        assertThat(ended.text("/endReason")).isEqualTo("EXPIRED");
        assertThat(ended.text("/endedOn")).isEqualTo(last.plusDays(1).toString());
        LocalDate again = journey.time().today().plusDays(10);
        Answer refused =
                file(company, again, again.plusDays(60)).expectRefusal(422, "DORMANCY_LIMIT");
        assertThat(refused.text("/monthsLeft")).isEqualTo("0");
        assertThat(journey.events(company.uscc()))
                .containsSubsequence(
                        "DormancyFiled",
                        "ResumptionSuspected",
                        "DormancyExtended",
                        "DormancyEnded");
        Elsewhere elsewhere = journey.elsewhere(company);
        assertThat(elsewhere.creditFileIsOpen()).isTrue();
        elsewhere.exitIsOpen();
    }
}
