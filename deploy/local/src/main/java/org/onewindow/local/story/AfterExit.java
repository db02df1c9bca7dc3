package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The end of chapter 7: the register says it, and everybody has drawn his conclusions. */
record AfterExit(Stage stage) {

    void play(Form form, String uscc, String exitCase) {
        Client anybody = stage.people().anybody();
        Answer entity =
                Patience.answer(
                        "the end of the entity",
                        () -> anybody.get("/registration/v1/entities/" + uscc).expect(200),
                        answer -> answer.text("/status").equals("DEREGISTERED"));
        stage.tell(
                "登记簿：" + entity.text("/statusName") + "，" + entity.text("/endedOn"),
                "The register says DEREGISTERED, ended on " + entity.text("/endedOn"));
        Patience.answer(
                "the end of the case",
                () -> stage.applicant().get("/deregistration/v1/cases/" + exitCase).expect(200),
                answer -> answer.text("/state").equals("REGISTERED"));
        stage.tell("注销案件办结", "The exit case is REGISTERED");
        if (form.scopeItems().contains(OthersHear.CATERING)) {
            JsonNode closed = OthersHear.obligation(stage, uscc, "CLOSED");
            stage.tell("许可事项随之终止", "The obligation is closed with the entity");
            stage.telling().detail("reason " + closed.path("closeReason").asText());
        }
        closeFile(anybody, uscc);
        voidLicence(anybody, uscc);
    }

    private void closeFile(Client anybody, String uscc) {
        Answer report =
                Patience.answer(
                        "the closed credit file",
                        () -> anybody.get("/credit/v1/reports/" + uscc).expect(200),
                        answer -> answer.body().at("/report/entity").hasNonNull("endedOn"));
        stage.tell(
                "信用档案已关闭，但仍可查询",
                "The credit file is closed on "
                        + report.text("/report/entity/endedOn")
                        + " and still there");
    }

    private void voidLicence(Client anybody, String uscc) {
        String credential =
                anybody.get("/registration/v1/licences/" + uscc + "/credential")
                        .expect(200)
                        .text("/text");
        LicenceInHand.verifyOnline(anybody, credential, "VOID");
        stage.tell("执照核验：已失效", "Asked online, the register says: the licence is not valid");
    }
}
