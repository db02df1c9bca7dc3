package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.form.ExampleForms;

class ReviewRulesTest {

    private static final Set<LocalDate> HOLIDAYS = days("2025-10-01", 8);
    private static final Set<LocalDate> EXTRA_WORKDAYS =
            Set.of(LocalDate.parse("2025-09-28"), LocalDate.parse("2025-10-11"));
    private static final Actor OFFICER = actor("officer", Role.REGISTRAR);
    private static final Actor LEAD = actor("lead", Role.REGISTRAR, Role.REGISTRAR_LEAD);

    @ParameterizedTest
    @CsvSource({
        "2025-09-30, false, 2025-10-11",
        "2025-09-30, true, 2025-10-15",
        "2026-03-05, false, 2026-03-10",
    })
    @Rule({"REG-091", "REG-092"})
    void aCaseIsDueThreeWorkingDaysAfterItsReceiptAndSixWhenExtended(
            LocalDate received, boolean extended, LocalDate due) {
        assertThat(due(received, extended, List.of())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 2026-03-10, 2026-03-12",
        "2026-03-03, 2026-03-03, 2026-03-05",
        "2026-03-05, 2026-03-06, 2026-03-05",
    })
    @Rule({"REG-095", "GEN-002"})
    void theDaysBetweenSuspensionAndResumptionDoNotCount(
            LocalDate suspended, LocalDate resumed, LocalDate due) {
        Suspension suspension = new Suspension("文件真伪之诉", "（2026）粤0105民初1号", suspended, resumed);

        assertThat(due(LocalDate.parse("2026-03-02"), false, List.of(suspension))).isEqualTo(due);
    }

    private static LocalDate due(
            LocalDate received, boolean extended, List<Suspension> suspensions) {
        return ReviewClock.due(
                        received,
                        extended,
                        Suspension.stops(suspensions),
                        ShippedParameters.at("440105", received),
                        calendar())
                .lastDay();
    }

    @Test
    @Rule("REG-092")
    void aSecondReturnMayNotNameWhatStoodThereUnnamed() {
        ObjectNode before = ExampleForms.json("llc");
        ObjectNode after = ExampleForms.json("llc");
        ((ObjectNode) after.at("/capital")).put("amount", "2000000.00");
        List<Defect> told = List.of(new Defect("/domicile/text", "住所不完整"));

        assertThat(overlooked(told, before, after, new Defect("/term", "期限不明"))).isNotEmpty();
        assertThat(overlooked(told, before, after, new Defect("", "章程不符"))).isNotEmpty();
        assertThat(overlooked(told, before, after, new Defect("/capital/amount", "出资不实")))
                .isEmpty();
        assertThat(overlooked(told, before, after, new Defect("/domicile/text", "仍不完整"))).isEmpty();
        assertThat(overlooked(told, before, after, new Defect("", "住所不完整"))).isEmpty();
    }

    private static List<Defect> overlooked(
            List<Defect> told, JsonNode before, JsonNode after, Defect named) {
        return ReturnRules.overlooked(List.of(named), told, before, after);
    }

    @Test
    @Rule("REG-096")
    void twoInAHundredAreDrawnAndAlwaysTheSame() {
        BigDecimal share = new BigDecimal("0.02");
        List<UUID> cases = IntStream.range(0, 20_000).mapToObj(each -> new UUID(7, each)).toList();

        List<UUID> drawn = cases.stream().filter(each -> PostAudit.isDrawn(each, share)).toList();

        assertThat(drawn.size()).isBetween(320, 480);
        assertThat(cases.stream().filter(each -> PostAudit.isDrawn(each, share)).toList())
                .isEqualTo(drawn);
        assertThat(cases.stream().filter(each -> PostAudit.isDrawn(each, BigDecimal.ZERO)))
                .isEmpty();
    }

    static Stream<Arguments> blocked() {
        Standing waiting = standing(ApplicationState.UNDER_REVIEW, null);
        Standing others = standing(ApplicationState.UNDER_REVIEW, "colleague");
        Standing own = standing(ApplicationState.UNDER_REVIEW, "officer");
        Standing suspended = standing(ApplicationState.SUSPENDED, "officer");
        Standing drafted = drafted("officer");
        return Stream.of(
                Arguments.of(ReviewAction.CLAIM, OFFICER, waiting, ""),
                Arguments.of(ReviewAction.CLAIM, OFFICER, own, "CASE_CLAIMED"),
                Arguments.of(ReviewAction.RELEASE, OFFICER, waiting, "CASE_NOT_CLAIMED"),
                Arguments.of(ReviewAction.RELEASE, OFFICER, others, "CASE_OF_ANOTHER"),
                Arguments.of(ReviewAction.RELEASE, LEAD, others, ""),
                Arguments.of(ReviewAction.APPROVE, OFFICER, waiting, ""),
                Arguments.of(ReviewAction.APPROVE, OFFICER, others, "CASE_OF_ANOTHER"),
                Arguments.of(ReviewAction.APPROVE, LEAD, others, "CASE_OF_ANOTHER"),
                Arguments.of(ReviewAction.APPROVE, OFFICER, suspended, "STATE_CONFLICT"),
                Arguments.of(ReviewAction.RETURN, OFFICER, own, ""),
                Arguments.of(ReviewAction.DRAFT_REFUSAL, OFFICER, others, "CASE_OF_ANOTHER"),
                Arguments.of(ReviewAction.APPROVE_REFUSAL, OFFICER, drafted, "ROLE_DENIED"),
                Arguments.of(ReviewAction.APPROVE_REFUSAL, LEAD, own, "NO_REFUSAL_DRAFT"),
                Arguments.of(ReviewAction.APPROVE_REFUSAL, LEAD, drafted, ""),
                Arguments.of(
                        ReviewAction.APPROVE_REFUSAL,
                        LEAD,
                        drafted("lead"),
                        "TWO_PERSONS_REQUIRED"),
                Arguments.of(ReviewAction.APPROVE_EXTENSION, LEAD, own, "NO_EXTENSION_DRAFT"),
                Arguments.of(ReviewAction.APPROVE_EXTENSION, LEAD, drafted, ""),
                Arguments.of(
                        ReviewAction.PROPOSE_EXTENSION,
                        OFFICER,
                        new Standing(
                                ApplicationState.EXTENDED,
                                Optional.of("officer"),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        "ALREADY_EXTENDED"),
                Arguments.of(ReviewAction.SUSPEND, OFFICER, suspended, "STATE_CONFLICT"),
                Arguments.of(ReviewAction.RESUME, OFFICER, suspended, ""),
                Arguments.of(ReviewAction.PRIORITISE, OFFICER, own, "ROLE_DENIED"),
                Arguments.of(ReviewAction.PRIORITISE, LEAD, own, ""));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    @Rule({"REG-091", "REG-095", "GEN-011", "GEN-012"})
    void anActionIsBlockedForAReason(
            ReviewAction action, Actor officer, Standing standing, String code) {
        assertThat(action.blockedFor(officer, standing).map(ProblemCode::name).orElse(""))
                .isEqualTo(code);
    }

    @Test
    @Rule("INV-08")
    void nothingCanBeDoneToADecidedCase() {
        Set<ApplicationState> decided =
                EnumSet.of(
                        ApplicationState.APPROVED,
                        ApplicationState.AUTO_CONFIRMED,
                        ApplicationState.REFUSED,
                        ApplicationState.WITHDRAWN,
                        ApplicationState.LAPSED);

        decided.forEach(
                state ->
                        assertThat(standing(state, null).offers(LEAD))
                                .noneMatch(Standing.Offer::allowed));
    }

    private static Standing standing(
            ApplicationState state, @org.jspecify.annotations.Nullable String handler) {
        return new Standing(
                state,
                Optional.ofNullable(handler),
                false,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Standing drafted(String drafter) {
        return new Standing(
                ApplicationState.UNDER_REVIEW,
                Optional.of("officer"),
                false,
                Optional.of(drafter),
                Optional.of(drafter),
                true);
    }

    private static Actor actor(String subject, Role... roles) {
        return new Actor(subject, Set.of(roles), List.of(), Optional.empty());
    }

    private static WorkingCalendar calendar() {
        List<CalendarDay> rows = new ArrayList<>();
        LocalDate.parse("2025-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .forEach(day -> rows.add(new CalendarDay(day, isWorkday(day))));
        return WorkingCalendar.of(rows);
    }

    private static boolean isWorkday(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return EXTRA_WORKDAYS.contains(day) || (!weekend && !HOLIDAYS.contains(day));
    }

    private static Set<LocalDate> days(String first, int count) {
        LocalDate start = LocalDate.parse(first);
        return start.datesUntil(start.plusDays(count)).collect(java.util.stream.Collectors.toSet());
    }
}
