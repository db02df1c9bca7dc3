package org.onewindow.registration.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.check.ClearFacts;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Restoring;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;

/** A false item is taken back alone only where the entity can go on (REG-193). */
class SurvivalTest {

    @ParameterizedTest
    @CsvSource({
        "llc, chen, '', ''",
        "llc, '', chen, ''",
        "llc, lin, '', responsible person",
        "llc, '', lin, ''",
        "llc, '', lin chen, members: 0 of 1",
        "plim, '', qian, ''",
        "plim, '', sun qian, members: 1 of 2",
        "plim, '', zhao, responsible person"
    })
    @Rule("REG-193")
    void theTypeKeepsItsMembersAndItsResponsiblePerson(
            String example, String officers, String investors, String defect) {
        SetupForm form = ExampleForms.form(example);
        Registered present = RegisteredItems.of(form, ClearFacts.catalogues(), List.of());
        Registered rest =
                Restoring.without(present, numbers(form, officers), numbers(form, investors));

        assertThat(
                        Survival.defect(
                                        present,
                                        rest,
                                        ShippedParameters.at(
                                                "440105", LocalDate.parse("2026-03-02")))
                                .orElse(""))
                .startsWith(defect)
                .satisfies(found -> assertThat(found.isEmpty()).isEqualTo(defect.isEmpty()));
    }

    private static Set<String> numbers(SetupForm form, String parties) {
        return Arrays.stream(parties.split(" "))
                .flatMap(id -> form.party(id).stream())
                .map(party -> party.numberHash())
                .collect(Collectors.toSet());
    }
}
