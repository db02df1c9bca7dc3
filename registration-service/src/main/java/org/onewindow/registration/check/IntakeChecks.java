package org.onewindow.registration.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Channel;

/** Where and how a file comes in (REG-139, REG-140). */
final class IntakeChecks {

    private IntakeChecks() {}

    /** The switch of a channel; the window and the network are open everywhere. */
    @Rule("REG-140")
    static Optional<String> switchOf(Channel channel) {
        return switch (channel) {
            case WEB, APP, WINDOW -> Optional.empty();
            case KIOSK_24H -> Optional.of("channel.kiosk.enabled");
            case BANK -> Optional.of("channel.bank.enabled");
            case OFFSHORE -> Optional.of("channel.offshore.enabled");
        };
    }

    @Rule("REG-140")
    static List<Finding> channel(SetupForm form, ParameterSet parameters) {
        return switchOf(form.channel())
                .filter(code -> !parameters.isTrue(code))
                .map(
                        code ->
                                Finding.at(
                                        "/channel",
                                        SetupCode.CHANNEL_CLOSED,
                                        form.channel().name()))
                .stream()
                .toList();
    }

    /** Any window of the province takes any of its files; one of another province if it may. */
    @Rule("REG-139")
    static List<Finding> intake(SetupForm form, boolean takesOtherProvinces) {
        String intake = form.intakeAuthority();
        return intake == null || takesOtherProvinces || sameProvince(intake, form.authorityCode())
                ? List.of()
                : List.of(Finding.at("/intakeAuthority", SetupCode.INTAKE_CLOSED, intake));
    }

    private static boolean sameProvince(String one, String other) {
        return one.substring(0, 2).equals(other.substring(0, 2));
    }

    /** Seals are engraved with the set-up unless the place leaves that to the applicant. */
    @Rule("REG-130")
    static List<Finding> mandatoryTasks(SetupForm form, ParameterSet parameters) {
        return form.oneWindow().seal() == null
                        && parameters.words("oneWindow.tasks.mandatory").contains("T2")
                ? List.of(Finding.at("/oneWindow/seal", SetupCode.TASK_REQUIRED, "T2"))
                : List.of();
    }

    /** A branch says when it was decided on: its thirty days run from then. */
    @Rule("REG-165")
    static List<Finding> branchDecision(SetupForm form, LocalDate today) {
        SetupForm.Parent parent = form.parent();
        if (form.entityType() != EntityType.BR || parent == null) {
            return List.of();
        }
        LocalDate decided = parent.decidedOn();
        return decided == null || decided.isAfter(today)
                ? List.of(Finding.at("/parent/decidedOn", SetupCode.BRANCH_DECISION))
                : List.of();
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        branchDecision(form, facts.today()),
                        mandatoryTasks(form, facts.parameters()),
                        channel(form, facts.parameters()),
                        intake(form, facts.crossProvinceIntake()))
                .flatMap(List::stream)
                .toList();
    }
}
