package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.platform.uscc.CreditCodes;

/** Chapter 3: the complete form is submitted, and the machine confirms in the same request. */
record Confirmation(Stage stage) {

    private static final String APPLICATIONS = "/registration/v1/applications/";

    /** The entity as it was born. */
    record Registered(String applicationId, String uscc, LocalDate establishedOn) {}

    Registered play(OneForm.Ready form) {
        stage.listener().at(Moment.FORM_IS_SUBMITTED);
        Answer answer =
                stage.applicant()
                        .post(
                                APPLICATIONS + form.applicationId() + "/submission",
                                form.evidence(),
                                form.tag())
                        .expect(200);
        long milliseconds = answer.took().toMillis();
        if (answer.text("/state").equals("UNDER_REVIEW")) {
            answer = review(form.applicationId(), reasons(answer));
        } else {
            stage.tell(
                    "系统当场自动确认，用时 " + milliseconds + " 毫秒",
                    "The machine confirms within the request, in " + milliseconds + " ms");
        }
        return registered(form.applicationId(), answer);
    }

    private Registered registered(String applicationId, Answer answer) {
        String uscc = answer.text("/uscc");
        StoryBroken.unless(
                CreditCodes.isValid(uscc), "the credit code's check digits are wrong: " + uscc);
        LocalDate established = LocalDate.parse(answer.text("/establishedOn"));
        StoryBroken.unless(
                established.equals(stage.time().today()),
                "established on " + established + ", which is not today");
        stage.tell(
                "统一社会信用代码 " + uscc + "，成立日期 " + established,
                "Credit code " + uscc + " (both check digits hold), established " + established);
        return new Registered(applicationId, uscc, established);
    }

    /** An officer decides what the machine may not: told as it is. */
    private Answer review(String applicationId, List<String> reasons) {
        StoryBroken.unless(stage.officersDecide(), "the machine did not confirm: " + reasons);
        stage.tell(
                "转人工审查：" + String.join("、", reasons),
                "An officer has to look at it: " + String.join(", ", reasons));
        Client officer = stage.people().user("registrar");
        String path = APPLICATIONS + applicationId;
        Answer waiting = officer.get(path).expect(200);
        officer.post(
                        path + "/decision",
                        Map.of("outcome", "APPROVED", "reason", "经核实，信用信息无异常，材料齐全"),
                        waiting.tag())
                .expect(200);
        stage.tell("登记人员核实后准予登记", "The officer has checked it and approves");
        return stage.applicant().get(path).expect(200);
    }

    private static List<String> reasons(Answer answer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode reason : answer.body().path("reasons")) {
            codes.add(reason.path("code").asText());
        }
        return codes;
    }
}
