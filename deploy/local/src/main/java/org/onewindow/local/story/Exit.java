package org.onewindow.local.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Chapter 7: the company asks to leave. An objection ends the first notice; the second runs its 20
 * days, a filing on day 19 is refused and one on day 21 accepted.
 */
record Exit(Stage stage) {

    static final String CASES = "/deregistration/v1/cases";

    private static final int MONTHS_OF_BUSINESS = 3;
    private static final int OBJECTION_DAY = 5;
    private static final int TOO_EARLY_DAY = 19;
    private static final int FILING_DAY = 21;

    /** Returns the id of the case that ended the company. */
    String play(Form form, String uscc) {
        ExitNotice.Published first = afterMonths(form, uscc);
        object(first);
        stage.time().advanceTo(stage.time().today().plusDays(2), 10);
        ExitNotice.Published second = new ExitNotice(stage).publish(form, uscc);
        stage.tell(
                "再次公示，公示期 " + second.publishedOn() + " 起20日",
                "A second notice is published; it runs 20 days");
        stage.listener().at(Moment.NOTICE_RUNS);
        fileTooEarly(second);
        file(second);
        return second.caseId();
    }

    private ExitNotice.Published afterMonths(Form form, String uscc) {
        LocalDate day = stage.time().today().plusMonths(MONTHS_OF_BUSINESS).plusDays(6);
        stage.time().advanceTo(day, 10);
        stage.tell("数月之后（" + day + "）", "Months later the company has done its business");
        stage.listener().at(Moment.EXIT_IS_OPENED);
        ExitNotice.Published notice = new ExitNotice(stage).publish(form, uscc);
        stage.tell(
                "简易注销公示，公示日 " + notice.publishedOn(),
                "Simplified exit: the notice is published on " + notice.publishedOn());
        stage.telling().detail("case " + notice.caseId());
        return notice;
    }

    private void object(ExitNotice.Published notice) {
        stage.time().advanceTo(notice.publishedOn().plusDays(OBJECTION_DAY), 10);
        Answer objection =
                stage.people()
                        .user("creditor")
                        .post(
                                CASES + "/" + notice.caseId() + "/objections",
                                Map.of(
                                        "reason", "DEBT",
                                        "statement", "货款人民币80000元尚未支付",
                                        "contact", "王债权",
                                        "phone", "13900000009",
                                        "evidence", "(2026)粤0105民初1234号"))
                        .expect(201);
        if (objection.text("/state").equals("FILED")) {
            uphold(objection);
        }
        Answer ended = read(notice.caseId());
        StoryBroken.unless(
                ended.text("/state").equals("TERMINATED"),
                "the objection did not end the case: " + ended.body());
        stage.tell(
                "公示第" + OBJECTION_DAY + "日债权人提出异议，简易注销终止：" + ended.text("/reason/text"),
                "A creditor objects on day " + OBJECTION_DAY + "; the case is terminated");
        stage.telling().detail("objection " + objection.text("/id"));
    }

    private void uphold(Answer objection) {
        stage.people()
                .user("exit-officer")
                .post(
                        "/deregistration/v1/objections/" + objection.text("/id") + "/decision",
                        Map.of("outcome", "UPHELD"),
                        objection.tag())
                .expect(200);
    }

    private void fileTooEarly(ExitNotice.Published notice) {
        stage.time().advanceTo(notice.publishedOn().plusDays(TOO_EARLY_DAY), 10);
        Answer read = read(notice.caseId());
        Answer refused =
                stage.applicant()
                        .post(CASES + "/" + notice.caseId() + "/filing", Map.of(), read.tag())
                        .expectRefusal(409, "FILING_TOO_EARLY");
        stage.tell(
                "第" + TOO_EARLY_DAY + "日申请注销登记，不予受理：" + refused.text("/title"),
                "Filed on day " + TOO_EARLY_DAY + ": refused, " + refused.text("/titleEn"));
    }

    private void file(ExitNotice.Published notice) {
        stage.time().advanceTo(notice.publishedOn().plusDays(FILING_DAY), 10);
        Answer open = read(notice.caseId());
        StoryBroken.unless(
                open.text("/state").equals("FILING_WINDOW"),
                "the filing window has not opened by itself: " + open.body());
        stage.listener().at(Moment.EXIT_IS_FILED);
        Answer filed =
                stage.applicant()
                        .post(CASES + "/" + notice.caseId() + "/filing", Map.of(), open.tag())
                        .expect(200);
        if (filed.body().hasNonNull("awaitsOfficer")) {
            decide(notice.caseId());
            return;
        }
        stage.tell(
                "第" + FILING_DAY + "日申请注销登记，当场准予",
                "Filed on day " + FILING_DAY + ": accepted and decided on the spot");
    }

    /** A source was silent at the decision: an officer decides when it answers again. */
    private void decide(String id) {
        StoryBroken.unless(
                stage.officersDecide(), "the exit waits for an officer: " + read(id).body());
        Client officer = stage.people().user("exit-officer");
        Patience.answer(
                "an officer's decision on the exit",
                () -> {
                    Answer now = officer.get(CASES + "/" + id).expect(200);
                    return now.body().hasNonNull("awaitsOfficer")
                            ? officer.post(
                                    CASES + "/" + id + "/decision",
                                    Map.of("confirmations", List.of()),
                                    now.tag())
                            : now;
                },
                answer -> answer.status() == 200 && !answer.body().hasNonNull("awaitsOfficer"));
        stage.tell(
                "第" + FILING_DAY + "日申请注销登记，有事项未能核查，经办人员核实后准予",
                "Filed on day " + FILING_DAY + ": a source was silent, an officer has decided");
    }

    private Answer read(String id) {
        return stage.applicant().get(CASES + "/" + id).expect(200);
    }
}
