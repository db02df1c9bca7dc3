package org.onewindow.registration.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.FormDigest;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

/** Facts under which an example form passes every rule, to change one thing at a time. */
final class TestFacts {

    static final Catalogues CATALOGUES = Catalogues.shipped();
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private TestFacts() {}

    static ParameterSet parameters(LocalDate day) {
        return ShippedParameters.at("440105", day);
    }

    static SetupFacts allClear(SetupForm form) {
        return on(form, TODAY, List.of());
    }

    static SetupFacts on(SetupForm form, LocalDate today, List<PersonBar> bars) {
        return new SetupFacts(
                today,
                today,
                CATALOGUES,
                parameters(today),
                digest(form),
                evidence(form),
                SetupFacts.Name.RESERVED,
                parent(form),
                bars,
                new SetupFacts.Address("", 0),
                new SetupFacts.Documents(
                        java.util.Set.of("APPOINTMENTS", "MINUTES", "MEMBER_LIST"),
                        java.util.Set.of(),
                        false),
                true,
                false,
                new Measures.Known("2026-03-10T00:00:00Z", "B", List.of(), List.of()),
                Optional.empty());
    }

    /** The register says of the parent what the form says. */
    private static Optional<SetupFacts.Parent> parent(SetupForm form) {
        return Optional.ofNullable(form.parent())
                .map(said -> new SetupFacts.Parent(said.name(), said.entityType(), true));
    }

    /** All clear but for the name. */
    static SetupFacts named(SetupForm form, SetupFacts.Name name) {
        SetupFacts clear = allClear(form);
        return new SetupFacts(
                clear.today(),
                clear.filedOn(),
                clear.catalogues(),
                clear.parameters(),
                clear.formDigest(),
                clear.evidence(),
                name,
                clear.parent(),
                clear.bars(),
                clear.address(),
                clear.documents(),
                clear.crossProvinceIntake(),
                clear.filedByAgent(),
                clear.measures(),
                clear.industryMedian());
    }

    /** All clear on the day it is decided, filed earlier. */
    static SetupFacts filed(SetupForm form, LocalDate filedOn, LocalDate today) {
        SetupFacts clear = on(form, today, List.of());
        return new SetupFacts(
                today,
                filedOn,
                clear.catalogues(),
                parameters(filedOn),
                clear.formDigest(),
                clear.evidence(),
                clear.name(),
                clear.parent(),
                clear.bars(),
                clear.address(),
                clear.documents(),
                clear.crossProvinceIntake(),
                clear.filedByAgent(),
                clear.measures(),
                clear.industryMedian());
    }

    static String digest(SetupForm form) {
        return FormDigest.of(form, ExampleForms.CLEAR);
    }

    static Evidence evidence(SetupForm form) {
        return Evidence.of(
                form.parties().stream()
                        .map(
                                party ->
                                        new Evidence.RealName(
                                                party.numberHash(),
                                                party.name(),
                                                Evidence.Method.FACE))
                        .toList(),
                form.parties().stream()
                        .map(
                                party ->
                                        new Evidence.Signed(
                                                party.numberHash(), party.name(), digest(form)))
                        .toList());
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().name()).toList();
    }
}
