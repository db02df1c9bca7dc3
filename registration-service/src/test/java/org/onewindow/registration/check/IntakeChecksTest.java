package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameter;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.ParameterTable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Channel;

class IntakeChecksTest {

    @ParameterizedTest
    @EnumSource(Channel.class)
    @Rule("REG-140")
    void theSameFormIsConfirmedOnEveryChannelOfHaizhu(Channel channel) {
        SetupForm form = form("llc", json -> json.put("channel", channel.name()));

        assertThat(SetupReview.of(form, TestFacts.allClear(form)).outcome())
                .isEqualTo(SetupReview.Outcome.AUTO_CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFSHORE, 440105, true",
        "OFFSHORE, 450100, false",
        "WINDOW, 450100, true",
        "WEB, 450100, true",
        "KIOSK_24H, 441400, true",
        "BANK, 440800, true"
    })
    @Rule("REG-140")
    void aChannelIsOpenWhereThePlaceHasItAndTheWindowEverywhere(
            Channel channel, String place, boolean open) {
        SetupForm form = form("llc", json -> json.put("channel", channel.name()));

        List<Finding> found =
                IntakeChecks.channel(form, ShippedParameters.at(place, TestFacts.TODAY));

        assertThat(TestFacts.codes(found)).isEqualTo(open ? List.of() : List.of("CHANNEL_CLOSED"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-02, ''", "-, BRANCH_DECISION", "2030-01-01, BRANCH_DECISION"})
    @Rule("REG-165")
    void aBranchSaysWhenItWasDecidedOn(@Nullable String decidedOn, String code) {
        SetupForm branch =
                form("br", json -> ((ObjectNode) json.get("parent")).put("decidedOn", decidedOn));

        assertThat(TestFacts.codes(IntakeChecks.branchDecision(branch, TestFacts.TODAY)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    @Rule("REG-130")
    void sealsBelongToTheSetUpWhereTheyAreMandatory() {
        SetupForm without =
                form("llc", json -> ((ObjectNode) json.get("oneWindow")).remove("seal"));

        assertThat(
                        TestFacts.codes(
                                IntakeChecks.mandatoryTasks(
                                        without, TestFacts.allClear(without).parameters())))
                .containsExactly("TASK_REQUIRED");
        SetupForm with = form("llc", json -> {});
        assertThat(IntakeChecks.mandatoryTasks(with, TestFacts.allClear(with).parameters()))
                .isEmpty();
    }

    @Test
    @Rule("REG-140")
    void nothingCanSwitchTheWindowOff() {
        assertThat(IntakeChecks.switchOf(Channel.WINDOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"440800, false, true", "450100, true, true", "450100, false, false"})
    @Rule("REG-139")
    void anyWindowOfTheProvinceTakesAFileInAndThoseOfOthersIfTheyMay(
            String intake, boolean takesOthers, boolean allowed) {
        SetupForm form = form("llc", json -> json.put("intakeAuthority", intake));

        assertThat(TestFacts.codes(IntakeChecks.intake(form, takesOthers)))
                .isEqualTo(allowed ? List.of() : List.of("INTAKE_CLOSED"));
    }

    @Test
    @Rule("REG-086")
    void onlyWhereItIsSwitchedOnAPromiseTakesThePlaceOfAnApproval() {
        SetupForm promised =
                form(
                        "llc",
                        json -> {
                            ((ObjectNode) json.at("/scopeItems/1"))
                                    .put("code", "727101")
                                    .remove("text");
                            json.withArray("commitments")
                                    .addObject()
                                    .put("kind", "PROMISE_ENTRY")
                                    .put("textVersion", "2026-1")
                                    .put("accepted", true);
                        });
        SetupForm unpromised =
                form(
                        "llc",
                        json ->
                                ((ObjectNode) json.at("/scopeItems/1"))
                                        .put("code", "727101")
                                        .remove("text"));

        assertThat(approvals(promised, TestFacts.parameters(TestFacts.TODAY)))
                .containsExactly("PRE_APPROVAL_REQUIRED");
        assertThat(approvals(promised, withPromiseEntry())).isEmpty();
        assertThat(approvals(unpromised, withPromiseEntry()))
                .containsExactly("PRE_APPROVAL_REQUIRED");
    }

    private static List<String> approvals(SetupForm form, ParameterSet parameters) {
        return TestFacts.codes(
                ScopeChecks.priorApprovals(
                        form, TestFacts.CATALOGUES, TestFacts.TODAY, parameters));
    }

    /** A place of a zone that has the switch on; no profile that ships does. */
    private static ParameterSet withPromiseEntry() {
        LocalDate since = LocalDate.of(2021, 1, 1);
        return ParameterTable.of(
                        Stream.of("promiseEntry.enabled true", "scope.approval.stale.days 90")
                                .map(each -> each.split(" "))
                                .map(
                                        each ->
                                                new Parameter(
                                                        each[0],
                                                        Jurisdiction.NATION,
                                                        each[1],
                                                        since,
                                                        null,
                                                        "test"))
                                .toList())
                .at(new Jurisdiction("440105"), TestFacts.TODAY);
    }

    private static SetupForm form(String example, java.util.function.Consumer<ObjectNode> change) {
        ObjectNode json = ExampleForms.json(example);
        change.accept(json);
        return ExampleForms.form(json);
    }
}
