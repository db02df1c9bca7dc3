package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Chapter 6: the other services have heard of the entity: licensing of the permit it still needs,
 * credit opens its file, deregistration knows it.
 */
record OthersHear(Stage stage) {

    /** 餐饮服务: the food service that needs a permit after the set-up. */
    static final String CATERING = "餐饮服务";

    private static final String CATERING_PERMIT = "L02";
    private static final String LICENSING = "/licensing/v1/entities/";

    void play(Form form, String uscc) {
        if (form.scopeItems().contains(CATERING)) {
            hearOfPermit(uscc);
        } else {
            stage.tell("经营范围中没有餐饮服务，不涉及L02。", "No catering in this scope, so no permit L02.");
        }
        openFile(uscc);
        knowForExit(uscc);
    }

    private void hearOfPermit(String uscc) {
        JsonNode obligation = obligation(stage, uscc, "OPEN");
        stage.tell(
                "许可服务：经营餐饮服务须取得" + obligation.path("itemName").asText() + "，事项已登记",
                "Licensing opens the obligation to obtain the permit " + CATERING_PERMIT);
        stage.telling().detail("obligation " + obligation.path("id").asText());
        notifyApplicant(uscc);
        notifyDepartment(obligation);
    }

    private void notifyApplicant(String uscc) {
        JsonNode notice =
                Patience.answer(
                                "the notice to the applicant",
                                () -> stage.applicant().get(LICENSING + uscc + "/notices"),
                                answer -> answer.status() == 200 && !answer.body().isEmpty())
                        .body()
                        .get(0);
        StoryBroken.unless(
                notice.path("text").asText().contains(CATERING_PERMIT)
                        || notice.path("text").asText().contains("食品经营许可"),
                "the notice does not name the permit: " + notice);
        stage.tell(
                "双告知：申请人已收到一次性告知书",
                "Double notification: the applicant is told which permits he needs");
        stage.telling().detail("notice " + notice.path("id").asText());
    }

    private void notifyDepartment(JsonNode obligation) {
        Client officer = stage.people().user("permit-officer");
        String path = "/licensing/v1/obligations/" + obligation.path("id").asText();
        Answer listed = officer.get(path).expect(200);
        officer.post(path + "/claim", Map.of(), listed.tag()).expect(200, 409, 412);
        Answer claimed = officer.get(path).expect(200);
        StoryBroken.unless(
                claimed.text("/claim").equals("CLAIMED"), "nobody claimed: " + claimed.body());
        stage.tell(
                "双告知：" + obligation.path("departmentName").asText() + "已认领",
                "and the competent department, which takes the business up");
    }

    /** The entity's obligation for L02 in this state, as soon as it is there. */
    static JsonNode obligation(Stage stage, String uscc, String state) {
        Answer answer =
                Patience.answer(
                        "an obligation " + CATERING_PERMIT + " that is " + state,
                        () -> stage.applicant().get(LICENSING + uscc + "/obligations"),
                        found ->
                                found.status() == 200
                                        && catering(found).path("state").asText().equals(state));
        return catering(answer);
    }

    private static JsonNode catering(Answer obligations) {
        for (JsonNode each : obligations.body()) {
            if (each.path("item").asText().equals(CATERING_PERMIT)) {
                return each;
            }
        }
        return Client.JSON.createObjectNode();
    }

    private void openFile(String uscc) {
        Answer report =
                Patience.answer(
                        "the credit report",
                        () -> stage.people().anybody().get("/credit/v1/reports/" + uscc),
                        answer -> answer.status() == 200);
        OfflineKey key =
                OfflineKey.of(stage.people().anybody().get("/credit/v1/keys").expect(200).body());
        StoryBroken.unless(
                key.read(report.text("/jws")).isPresent(),
                "the credit report's seal does not hold");
        stage.tell(
                "信用档案已建立，社会公众可查询，报告签章离线核验通过",
                "Credit has opened the file; anybody may ask for the sealed report");
        stage.telling().detail("report " + report.text("/report/number"));
    }

    private void knowForExit(String uscc) {
        Patience.answer(
                "deregistration's knowledge of the entity",
                () -> stage.applicant().post("/deregistration/v1/pre-checks", Map.of("uscc", uscc)),
                answer -> answer.status() == 200);
        stage.tell("注销服务已知悉该主体", "Deregistration knows the entity");
    }
}
