package org.onewindow.registration.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameter;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.ParameterTable;
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

    /** The parameters that ship, read from their migration. */
    private static final ParameterTable PARAMETERS = shippedParameters();

    private TestFacts() {}

    static ParameterSet parameters(LocalDate day) {
        return PARAMETERS.at(new Jurisdiction("440105"), day);
    }

    static SetupFacts allClear(SetupForm form) {
        return on(form, TODAY, List.of());
    }

    static SetupFacts on(SetupForm form, LocalDate today, List<PersonBar> bars) {
        return new SetupFacts(
                today,
                CATALOGUES,
                parameters(today),
                digest(form),
                evidence(form),
                true,
                bars,
                new SetupFacts.Address("", 0),
                new Measures.Known("2026-03-10T00:00:00Z", "B", List.of()));
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

    private static ParameterTable shippedParameters() {
        Path migration =
                Path.of(
                        "../platform/kernel/src/main/resources/db/kernel/V20261122.06__parameters.sql");
        List<Parameter> parameters = new ArrayList<>();
        try {
            Matcher rows =
                    Pattern.compile(
                                    "\\('([^']+)', '(\\d{6})', '([^']*)', '(\\d{4}-\\d{2}-\\d{2})', (null|'[^']+'), '((?:[^']|'')*)'\\)")
                            .matcher(Files.readString(migration));
            while (rows.find()) {
                parameters.add(
                        new Parameter(
                                rows.group(1),
                                new Jurisdiction(rows.group(2)),
                                rows.group(3),
                                LocalDate.parse(rows.group(4)),
                                rows.group(5).equals("null")
                                        ? null
                                        : LocalDate.parse(rows.group(5).replace("'", "")),
                                rows.group(6)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ParameterTable.of(parameters);
    }
}
