package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Chapter 5: the departments work in parallel, told and answering over Kafka. One has been made to
 * fail; it is asked again, and the e-package is ready when licence, seal and invoices are.
 */
record FanOut(Stage stage, Form form) {

    private static final Set<String> ENDS = Set.of("DONE", "SKIPPED");

    void play(String applicationId, String failing) {
        stage.listener().at(Moment.TASKS_ARE_OUT);
        Answer window =
                awaited(
                        applicationId,
                        "every department's first answer",
                        task -> hasEnded(task) || isOf(failing, task) && is("FAILED", task));
        tellTasks(window);
        if (!failing.isEmpty()) {
            retry(applicationId, window, failing);
        }
        Answer done = awaited(applicationId, "the end of every task", this::hasEnded);
        Answer ready =
                Patience.answer(
                        "the e-package",
                        () -> read(applicationId),
                        answer -> answer.text("/ePackage/state").equals("READY"));
        tellEnd(done, ready);
    }

    /** Done, not wanted, or put off by the applicant's own wish. */
    private boolean hasEnded(JsonNode task) {
        boolean deferred = form.defersHousingFund() && isOf("housing-fund", task);
        return ENDS.contains(task.path("state").asText()) || deferred && is("PENDING", task);
    }

    private static boolean is(String state, JsonNode task) {
        return task.path("state").asText().equals(state);
    }

    private static boolean isOf(String department, JsonNode task) {
        return task.path("department").asText().equals(department);
    }

    private Answer awaited(String applicationId, String what, Predicate<JsonNode> ended) {
        return Patience.answer(
                what, () -> read(applicationId), window -> tasks(window).stream().allMatch(ended));
    }

    private Answer read(String applicationId) {
        return stage.applicant()
                .get("/registration/v1/applications/" + applicationId + "/window")
                .expect(200);
    }

    private static List<JsonNode> tasks(Answer window) {
        return StreamSupport.stream(window.body().path("tasks").spliterator(), false).toList();
    }

    private void tellTasks(Answer window) {
        stage.tell("各部门并联办理，已答复：", "The departments have worked in parallel and answered:");
        for (JsonNode task : tasks(window)) {
            stage.telling()
                    .detail(
                            "%s %-16s %-8s %s %s"
                                    .formatted(
                                            task.path("task").asText(),
                                            task.path("department").asText(),
                                            task.path("state").asText(),
                                            task.path("reference").asText(""),
                                            task.path("reason").asText("")));
        }
    }

    /** By an officer's visible call; the business clock stands still meanwhile. */
    private void retry(String applicationId, Answer window, String failing) {
        JsonNode task =
                tasks(window).stream()
                        .filter(each -> isOf(failing, each))
                        .findFirst()
                        .orElseThrow(() -> new StoryBroken("no task of " + failing));
        if (hasEnded(task)) {
            return;
        }
        StoryBroken.unless(
                !window.text("/ePackage/state").equals("READY")
                        || !Set.of("seal", "tax").contains(failing),
                "the e-package is ready without " + failing + ": " + window.body());
        stage.people()
                .user("registrar")
                .post(
                        "/registration/v1/window-tasks/"
                                + task.path("taskId").asText()
                                + "/retries",
                        Map.of())
                .expect(202, 409);
        stage.tell(
                "电子大礼包尚未齐备，登记人员请该部门重办：" + failing,
                "The e-package is not ready; an officer asks the department once more: " + failing);
    }

    private void tellEnd(Answer done, Answer ready) {
        String readyAt = Telling.time(Instant.parse(ready.text("/ePackage/readyAt")));
        String fees = ready.body().at("/fees/amount").asText();
        int visits = ready.body().path("visits").asInt();
        stage.tell(
                "电子大礼包已齐备（" + readyAt + "）：执照、印章、发票；收费" + fees + "元，跑动" + visits + "次",
                "The e-package is ready: licence, seals, invoices; fees "
                        + fees
                        + " CNY, visits "
                        + visits);
        if (form.defersHousingFund()) {
            stage.tell("住房公积金登记按申请暂缓", "The housing fund waits: the form puts it off");
        }
        for (JsonNode task : tasks(done)) {
            stage.telling()
                    .detail(
                            "%s %-7s in %d s, %d attempts, %s"
                                    .formatted(
                                            task.path("task").asText(),
                                            task.path("state").asText(),
                                            task.path("seconds").asLong(),
                                            task.path("attempts").asInt(),
                                            task.path("reference").asText("-")));
        }
    }
}
