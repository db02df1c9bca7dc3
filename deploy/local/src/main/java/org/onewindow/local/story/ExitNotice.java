package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way to a public notice: the pre-check, the investors' signatures, the case. */
record ExitNotice(Stage stage) {

    /** An exit case whose notice is public. */
    record Published(String caseId, LocalDate publishedOn) {}

    /** What has to be signed. */
    private record Commitment(String textVersion, String digest) {}

    Published publish(Form form, String uscc) {
        return open(form, uscc, preCheck(uscc));
    }

    /** Passes only when every source has answered; while one is silent it is asked again. */
    private Commitment preCheck(String uscc) {
        Answer checked =
                Patience.answer(
                        "an exit pre-check with all sources",
                        () ->
                                stage.applicant()
                                        .post(
                                                "/deregistration/v1/pre-checks",
                                                Map.of("uscc", uscc)),
                        answer ->
                                answer.status() == 200
                                        && (answer.body().path("certain").asBoolean()
                                                || !stage.officersDecide()));
        StoryBroken.unless(
                checked.text("/path").equals("P1") && checked.body().path("certain").asBoolean(),
                "the simplified exit is not open: " + checked.body());
        stage.tell(
                "简易注销预检通过：" + checked.text("/reason"),
                "The pre-check passes: "
                        + count(checked, "PASS")
                        + " pass, "
                        + count(checked, "WARN")
                        + " warn, none fails or is unknown");
        JsonNode commitment = checked.body().path("commitment");
        return new Commitment(
                commitment.path("textVersion").asText(), commitment.path("digest").asText());
    }

    private static long count(Answer checked, String status) {
        long found = 0;
        for (JsonNode check : checked.body().path("checks")) {
            found += check.path("status").asText().equals(status) ? 1 : 0;
        }
        return found;
    }

    private Published open(Form form, String uscc, Commitment commitment) {
        List<String> signatures = new ArrayList<>();
        for (Form.Party investor : form.investors()) {
            signatures.add(stage.outside().sign(investor, commitment.digest()));
        }
        Answer opened =
                stage.applicant()
                        .post(
                                Exit.CASES,
                                Map.of(
                                        "uscc",
                                        uscc,
                                        "path",
                                        "SIMPLIFIED",
                                        "commitment",
                                        Map.of("textVersion", commitment.textVersion()),
                                        "signatures",
                                        signatures))
                        .expect(201);
        String id = opened.text("/id");
        String state = opened.text("/state");
        if (state.equals("DRAFT") && stage.officersDecide()) {
            state = publishDraft(id);
        }
        StoryBroken.unless(state.equals("NOTICE"), "no notice was published: " + opened.body());
        return new Published(id, LocalDate.parse(read(id).text("/publishedOn")));
    }

    /** A source was silent when the case was opened: the applicant tries the draft again. */
    private String publishDraft(String id) {
        return Patience.answer(
                        "the publication of a draft",
                        () -> {
                            Answer draft = read(id);
                            return draft.text("/state").equals("DRAFT")
                                    ? stage.applicant()
                                            .post(
                                                    Exit.CASES + "/" + id + "/publication",
                                                    Map.of(),
                                                    draft.tag())
                                    : draft;
                        },
                        answer ->
                                answer.status() == 200
                                        && !answer.body().path("state").asText().equals("DRAFT"))
                .text("/state");
    }

    private Answer read(String id) {
        return stage.applicant().get(Exit.CASES + "/" + id).expect(200);
    }
}
