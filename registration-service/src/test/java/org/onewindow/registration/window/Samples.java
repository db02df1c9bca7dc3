package org.onewindow.registration.window;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.registration.form.SetupForm.Channel;
import org.onewindow.registration.window.TaskAnswer.Outcome;

/** A company's window, as the tests need it. */
final class Samples {

    /** Monday 2026-03-02 09:30 in Guangdong. */
    static final Instant SUBMITTED = Instant.parse("2026-03-02T01:30:00Z");

    static final Moment NOW = new Moment(SUBMITTED, SUBMITTED);
    static final RetryRule RETRY = new RetryRule(3, Duration.ofSeconds(2), Duration.ofHours(1));

    static final WindowInputs EVERYTHING =
            new WindowInputs(
                    new WindowInputs.Seal(null),
                    new WindowInputs.Tax(WindowInputs.Taxpayer.SMALL_SCALE, "wu", 25),
                    new WindowInputs.SocialInsurance(false, 3),
                    new WindowInputs.HousingFund(false, new BigDecimal("5")),
                    new WindowInputs.Bank("GDB", "广州海珠支行"),
                    null);

    static final WindowInputs AS_LITTLE_AS_POSSIBLE =
            new WindowInputs(
                    null,
                    new WindowInputs.Tax(WindowInputs.Taxpayer.SMALL_SCALE, "wu", 25),
                    new WindowInputs.SocialInsurance(true, null),
                    new WindowInputs.HousingFund(true, null),
                    null,
                    WindowInputs.PickUp.AT_WINDOW);

    private Samples() {}

    static Opening opening(String uscc, WindowInputs inputs, Instant submittedAt) {
        return new Opening(
                "application-" + uscc,
                "applicant",
                new Opening.Company(
                        uscc,
                        "广州市海珠区星河云图科技有限公司",
                        new Jurisdiction("440105"),
                        LocalDate.of(2026, 3, 2)),
                new Opening.Facts(
                        "广州市海珠区新港东路1号",
                        new Opening.Person("陈星河", PersonalNumber.of("440105198808080018")),
                        new Opening.Person("吴会计", PersonalNumber.of("440105199001010027")),
                        inputs,
                        null),
                new Opening.Effort(Channel.WEB, 5),
                submittedAt,
                submittedAt);
    }

    static Window window(WindowInputs inputs) {
        return window(inputs, List.of("T1", "T2", "T3", "T4", "T5"));
    }

    static Window window(WindowInputs inputs, List<String> counted) {
        Opening opening = opening("91440105MA5XK7T09E", inputs, SUBMITTED);
        return new Window(
                opening.applicationId(),
                opening.owner(),
                opening.company(),
                new Window.Course(
                        SUBMITTED,
                        SUBMITTED,
                        new ServiceLevel(Instant.parse("2026-03-02T10:00:00Z"), counted),
                        null,
                        null),
                Plan.tasks(opening.facts(), new Moment(SUBMITTED, SUBMITTED), RETRY));
    }

    static WindowTask task(Window window, Task task) {
        return window.tasks().stream()
                .filter(each -> each.task() == task)
                .findFirst()
                .orElseThrow();
    }

    static Window answered(Window window, Task task, Outcome outcome, Moment now) {
        UUID id = task(window, task).id();
        TaskAnswer answer = answer(id, task, outcome, now.machine());
        return window.changed(
                id, now.business(), each -> each.answered(answer, BigDecimal.ZERO, RETRY, now));
    }

    static TaskAnswer answer(UUID id, Task task, Outcome outcome, Instant at) {
        return switch (outcome) {
            case ACCEPTED -> new TaskAnswer(id, outcome, null, null, null, at);
            case FAILED -> new TaskAnswer(id, outcome, null, null, "closed today", at);
            case DONE -> new TaskAnswer(id, outcome, "No. 1", output(task), null, at);
        };
    }

    static Map<String, Object> output(Task task) {
        return switch (task) {
            case T2 ->
                    Map.of(
                            "sealRecordNumber",
                            "4401052026000001",
                            "seals",
                            List.of(
                                    seal("COMPANY"),
                                    seal("FINANCE"),
                                    seal("INVOICE"),
                                    seal("CONTRACT"),
                                    seal("LEGAL_REPRESENTATIVE")),
                            "fee",
                            "0.00");
            case T3 -> Map.of("taxFileNumber", "T1", "invoiceQuota", 25, "fee", "0.00");
            case T4 -> Map.of("insuranceNumber", "S1");
            case T5 -> Map.of("fundNumber", "F1");
            case T6 -> Map.of("reservationNumber", "B1");
            case T7 -> Map.of("reportNumber", "R1");
        };
    }

    static Map<String, Object> seal(String kind) {
        return Map.of("kind", kind, "reference", "seal-" + kind);
    }
}
