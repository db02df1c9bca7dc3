package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.Holidays;
import org.onewindow.registration.window.TaskAnswer.Outcome;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class OneWindowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject OneWindow oneWindow;
    @Inject WindowStore windows;
    @Inject PromiseDeadline promises;
    @Inject PauseStore pauses;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    private final Department department = new Department();
    private String uscc = "";

    @BeforeEach
    void aCompanyOfItsOwn() {
        uscc = "91440105" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    @Rule({"REG-130", "REG-131", "REG-137"})
    void allDepartmentsAreAskedAtOnceWithPublicDataOnly() {
        Window window = open(Samples.EVERYTHING);

        for (WindowTask task : window.tasks()) {
            ConsumerRecord<String, String> asked = awaitOne(task.task().topic());
            assertThat(header(asked, "ce_type"))
                    .isEqualTo("onewindow.registration.WindowTaskIssued.v1");
            assertThat(header(asked, "ce_subject")).isEqualTo(task.id().toString());
            assertThat(header(asked, "ce_sequence")).isEqualTo("1");
            assertThat(asked.value())
                    .contains("\"attempt\":1", window.company().name())
                    .contains("/registration/v1/window-tasks/" + task.id() + "/form")
                    .doesNotContain("陈星河");
        }
    }

    @Test
    @Rule({"REG-118", "REG-119", "REG-120", "REG-136", "EVT-05", "EVT-06"})
    void answersFinishTheTasksAndThePackageIsReadyOnce() {
        Window window = open(Samples.EVERYTHING);
        for (WindowTask task : window.tasks()) {
            send(task, Outcome.ACCEPTED);
            send(task, Outcome.DONE);
        }
        awaitAllDone(window);

        show(window, applicant())
                .body("uscc", equalTo(uscc))
                .body("tasks.task", equalTo(List.of("T1", "T2", "T3", "T4", "T5", "T6")))
                .body("tasks.state", not(hasItem("SENT")))
                .body("tasks.find { it.task == 'T2' }.output.seals.size()", equalTo(5))
                .body("tasks.find { it.task == 'T3' }.output.invoiceQuota", equalTo(25))
                .body("ePackage.state", equalTo("READY"))
                .body("promise.breached", equalTo(false))
                .body("fees.amount", equalTo(0.0f))
                .body("visits", equalTo(0));
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> {
                            List<String> types = types();
                            assertThat(types)
                                    .filteredOn("onewindow.registration.EPackageReady.v1"::equals)
                                    .hasSize(1);
                            assertThat(types)
                                    .filteredOn(
                                            "onewindow.registration.OneWindowTaskChanged.v1"
                                                    ::equals)
                                    .hasSizeGreaterThanOrEqualTo(5);
                        });
    }

    @Test
    @Rule({"REG-134", "REG-133"})
    void aFailedTaskIsTriedAgainByItself() {
        Window window = open(Samples.EVERYTHING);
        WindowTask seal = Samples.task(window, Task.T2);

        send(seal, Outcome.FAILED);
        awaitState(seal, TaskState.SENT, 2);
        send(seal, Outcome.DONE);

        awaitState(seal, TaskState.DONE, 2);
        assertThat(header(awaitMany(Task.T2.topic(), 2).getLast(), "ce_sequence")).isEqualTo("2");
        assertThat(pauses.of(window.applicationId()))
                .singleElement()
                .satisfies(
                        pause -> {
                            assertThat(pause.taskId()).isEqualTo(seal.id());
                            assertThat(pause.reason()).isEqualTo(PauseStore.Reason.FAILED);
                            assertThat(pause.resumedAt())
                                    .hasValueSatisfying(
                                            end ->
                                                    assertThat(end)
                                                            .isAfterOrEqualTo(pause.pausedAt()));
                        });
    }

    @Test
    @Rule("REG-134")
    void threeFailuresOpenATicketThatAnOfficerClosesByAnotherTry() {
        Window window = open(Samples.EVERYTHING);
        WindowTask tax = Samples.task(window, Task.T3);
        for (int failure = 1; failure <= 3; failure++) {
            awaitState(tax, TaskState.SENT, failure);
            send(tax, Outcome.FAILED);
        }
        awaitState(tax, TaskState.FAILED, 3);

        tickets("440105").body("taskId", hasItem(tax.id().toString()));
        tickets("440100").body("taskId", hasItem(tax.id().toString()));
        tickets("440800").body("taskId", not(hasItem(tax.id().toString())));
        retry(tax, officer("440800"), 403);
        retry(tax, applicant(), 403);
        retry(tax, officer("440105"), 202);
        retry(tax, officer("440105"), 409);

        tickets("440105").body("taskId", not(hasItem(tax.id().toString())));
        awaitState(tax, TaskState.SENT, 4);
        send(tax, Outcome.DONE);
        awaitState(tax, TaskState.DONE, 4);
    }

    @Test
    @Rule("REG-134")
    void aDepartmentThatSaysNothingIsAskedAgain() {
        Window window = open(Samples.EVERYTHING);
        WindowTask seal = Samples.task(window, Task.T2);

        new Sql(database)
                .update(
                        "update window_task set next_attempt_at = next_attempt_at"
                                + " - interval '61 minutes' where id = ?",
                        seal.id());

        awaitState(seal, TaskState.SENT, 2);
        assertThat(Samples.task(read(window), Task.T2).attempts().failures()).isEqualTo(1);
        send(seal, Outcome.DONE);
        awaitState(seal, TaskState.DONE, 2);
    }

    @Test
    void answersAboutUnknownAndFinishedTasksAndOfOthersAreIgnored() {
        Window window = open(Samples.EVERYTHING);
        WindowTask seal = Samples.task(window, Task.T2);
        UUID unknown = UUID.randomUUID();
        String done = Department.payload(seal.id(), Task.T2, Outcome.DONE);

        department.send(
                department.answer(
                        Task.T2,
                        unknown,
                        uscc,
                        Department.payload(unknown, Task.T2, Outcome.DONE)));
        // The bank writes on its own topic in the name of the seal engravers, with their sequence.
        department.send(department.answer(Task.T6, seal.id(), uscc, done, 1, Task.T2));
        WindowTask bank = Samples.task(window, Task.T6);
        send(bank, Outcome.DONE);
        awaitState(bank, TaskState.DONE, 1);
        assertThat(Samples.task(read(window), Task.T2).state()).isEqualTo(TaskState.SENT);

        send(seal, Outcome.DONE);
        send(seal, Outcome.FAILED);
        WindowTask fund = Samples.task(window, Task.T5);
        send(fund, Outcome.DONE);
        awaitState(seal, TaskState.DONE, 1);
        awaitState(fund, TaskState.DONE, 1);
    }

    @Test
    @Rule("EVT-000")
    void anAnswerDeliveredTwiceCountsOnce() {
        Window window = open(Samples.EVERYTHING);
        WindowTask insurance = Samples.task(window, Task.T4);
        var failed =
                department.answer(
                        Task.T4,
                        insurance.id(),
                        uscc,
                        Department.payload(insurance.id(), Task.T4, Outcome.FAILED));

        department.send(failed);
        department.send(failed);
        awaitState(insurance, TaskState.SENT, 2);
        send(insurance, Outcome.DONE);
        awaitState(insurance, TaskState.DONE, 2);

        assertThat(Samples.task(read(window), Task.T4).attempts().failures()).isEqualTo(1);
    }

    @Test
    @Rule("EVT-000")
    void anAnswerThatCannotBeStoredParksItsOwnTaskOnly() {
        Window window = open(Samples.EVERYTHING);
        WindowTask fund = Samples.task(window, Task.T5);
        WindowTask bank = Samples.task(window, Task.T6);
        String unstorable =
                Department.payload(fund.id(), Task.T5, Outcome.DONE).replace("No. 7", "\\u0000");

        department.send(department.answer(Task.T5, fund.id(), uscc, unstorable));
        send(bank, Outcome.DONE);

        awaitState(bank, TaskState.DONE, 1);
        await().atMost(LIMIT)
                .until(() -> Department.read(Task.T5.answersTopic() + ".dlq", uscc).size() == 1);
        assertThat(Samples.task(read(window), Task.T5).state()).isEqualTo(TaskState.SENT);
    }

    @Test
    @Rule("REG-120")
    void answersOfTwoDepartmentsAtTheSameTimeStillMakeOnePackage() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                aCompanyOfItsOwn();
                Window window = open(Samples.EVERYTHING);
                List<Future<?>> both = new ArrayList<>();
                for (Task task : List.of(Task.T2, Task.T3)) {
                    both.add(threads.submit(() -> finish(window, task)));
                }
                for (Future<?> each : both) {
                    each.get();
                }

                assertThat(read(window).course().ePackageReadyAt()).isNotNull();
                assertThat(logged("onewindow.registration.EPackageReady.v1")).isEqualTo(1);
            }
        }
    }

    @Test
    @Rule({"REG-135", "GEN-011", "GEN-010"})
    void aDepartmentReadsTheFormOfItsOwnTaskOnlyAndTheReadIsAudited() {
        Window window = open(Samples.EVERYTHING);
        WindowTask tax = Samples.task(window, Task.T3);
        String path = "/registration/v1/window-tasks/" + tax.id() + "/form";

        as(connector("tax"))
                .get(path)
                .then()
                .statusCode(200)
                .body("uscc", equalTo(uscc))
                .body("legalRepresentative.name", equalTo("陈星河"))
                .body("legalRepresentative.idNumber", equalTo("440105********0018"))
                .body("financeOfficer.name", equalTo("吴会计"))
                .body("tax.invoicesPerMonth", equalTo(25))
                .body("bank", nullValue())
                .body("socialInsurance", nullValue());
        as(connector("bank")).get(path).then().statusCode(404);
        as(TestTokens.of("applicant").roles("applicant").token()).get(path).then().statusCode(403);
        RestAssured.given().get(path).then().statusCode(401);

        assertThat(
                        new Sql(database)
                                .query(
                                        "select actor from audit_log where action = 'READ'"
                                                + " and resource = ?",
                                        row -> row.getString(1),
                                        "window-tasks/" + tax.id() + "/form"))
                .containsExactly("department-tax");
    }

    @Test
    @Rule("GEN-011")
    void theWindowIsForItsOwnerAndOfficersOfThePlace() {
        Window window = open(Samples.AS_LITTLE_AS_POSSIBLE);
        String path = path(window);

        show(window, applicant())
                .body(
                        "tasks.state",
                        equalTo(List.of("DONE", "SKIPPED", "SENT", "SENT", "PENDING", "SKIPPED")))
                .body("ePackage.state", equalTo("NOT_READY"))
                .body("visits", equalTo(1));
        show(window, officer("440105")).body("uscc", equalTo(uscc));
        as(officer("440800")).get(path).then().statusCode(403);
        as(TestTokens.of("other").roles("applicant").token()).get(path).then().statusCode(404);
        as(applicant()).get("/registration/v1/applications/none/window").then().statusCode(404);
        RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    @Rule("REG-130")
    void aDeferredTaskIsStartedByAnOfficer() {
        Window window = open(Samples.AS_LITTLE_AS_POSSIBLE);
        WindowTask fund = Samples.task(window, Task.T5);
        assertThat(Department.read(Task.T5.topic(), uscc)).isEmpty();

        retry(fund, officer("440105"), 202);

        awaitState(fund, TaskState.SENT, 1);
        assertThat(header(awaitOne(Task.T5.topic()), "ce_sequence")).isEqualTo("1");
    }

    @Test
    @Rule("REG-132")
    void thePromiseEndsWithTheHalfDayOfHaizhu() {
        Window window =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    oneWindow.open(
                                            Samples.opening(
                                                    uscc, Samples.EVERYTHING, Samples.SUBMITTED));
                                    return windows.find("application-" + uscc).orElseThrow();
                                });

        assertThat(window.course().limit())
                .isEqualTo(
                        new ServiceLevel(
                                Instant.parse("2026-03-02T10:00:00Z"), List.of("T1", "T2", "T3")));
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                as(officer("440105"))
                                        .get(path(window))
                                        .then()
                                        .body("promise.breached", equalTo(true)));
    }

    @Test
    @Rule({"GEN-004", "REG-132"})
    void thePromiseIsCountedAgainWithACalendarThatKnowsMore() {
        Window window = open(Samples.EVERYTHING);
        LocalDate opens = clock.today().plusDays(30);

        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                assertThat(
                                                promises.countAgain(
                                                        window.applicationId(),
                                                        Holidays.before(opens)))
                                        .isPresent());

        assertThat(LegalDate.of(read(window).course().limit().dueAt())).isEqualTo(opens);
        show(window, applicant()).body("promise.dueAt", startsWith(opens.toString()));
    }

    private Window open(WindowInputs inputs) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            oneWindow.open(
                                    Samples.opening(uscc, inputs, Moment.of(clock).business()));
                            return windows.find("application-" + uscc).orElseThrow();
                        });
    }

    /** Applies an answer as a consumer of another replica would. */
    private void finish(Window window, Task task) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Window locked =
                                    windows.lockByTasks(List.of(Samples.task(window, task).id()))
                                            .getFirst();
                            Window done =
                                    Samples.answered(locked, task, Outcome.DONE, Moment.of(clock));
                            Change change = new Change(locked, done);
                            oneWindow.save(List.of(change), clock.instant());
                            oneWindow.publish(change, clock.instant());
                        });
    }

    private Window read(Window window) {
        return windows.find(window.applicationId()).orElseThrow();
    }

    private void send(WindowTask task, Outcome outcome) {
        department.send(
                department.answer(
                        task.task(),
                        task.id(),
                        uscc,
                        Department.payload(task.id(), task.task(), outcome)));
    }

    private void awaitAllDone(Window window) {
        await().atMost(LIMIT)
                .until(
                        () ->
                                read(window).tasks().stream()
                                        .allMatch(task -> task.state() == TaskState.DONE));
    }

    private void awaitState(WindowTask task, TaskState state, int attempts) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> {
                            WindowTask now =
                                    windows.findByTask(task.id())
                                            .flatMap(window -> window.task(task.id()))
                                            .orElseThrow();
                            assertThat(now.state()).isEqualTo(state);
                            assertThat(now.attempts().issued()).isEqualTo(attempts);
                        });
    }

    private ConsumerRecord<String, String> awaitOne(String topic) {
        return awaitMany(topic, 1).getFirst();
    }

    private List<ConsumerRecord<String, String>> awaitMany(String topic, int records) {
        return await().atMost(LIMIT)
                .until(() -> Department.read(topic, uscc), found -> found.size() >= records);
    }

    private List<String> types() {
        return Department.read("onewindow.registration.v1", uscc).stream()
                .map(each -> header(each, "ce_type"))
                .toList();
    }

    private int logged(String type) {
        return new Sql(database)
                .query(
                        "select count(*) from event_log where subject = ? and type = ?",
                        row -> row.getInt(1),
                        uscc,
                        type)
                .getFirst();
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String path(Window window) {
        return "/registration/v1/applications/" + window.applicationId() + "/window";
    }

    private static ValidatableResponse show(Window window, String token) {
        return as(token).get(path(window)).then().statusCode(200);
    }

    private static ValidatableResponse tickets(String place) {
        return as(officer(place))
                .get("/registration/v1/window-tickets?limit=200")
                .then()
                .statusCode(200);
    }

    private static void retry(WindowTask task, String token, int status) {
        as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/registration/v1/window-tasks/" + task.id() + "/retries")
                .then()
                .statusCode(status);
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private static String applicant() {
        return TestTokens.of("applicant").roles("applicant").token();
    }

    private static String officer(String place) {
        return TestTokens.of("registrar").roles("registrar").jurisdictions(place).token();
    }

    private static String connector(String department) {
        return TestTokens.of("department-" + department)
                .roles("dept-connector")
                .department(department)
                .token();
    }
}
