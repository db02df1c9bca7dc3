package org.onewindow.registration.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.check.ClearFacts;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.ExampleForms;

/** An item that stays in the scope is not asked again for what it has shown. */
class ScopeRulesTest {

    private static final Registered BEFORE =
            RegisteredItems.of(ExampleForms.form("llc"), ClearFacts.catalogues(), List.of());

    @ParameterizedTest
    @CsvSource({
        "PRE_APPROVAL_REQUIRED, true, false",
        "PRE_APPROVAL_REQUIRED, false, true",
        "APPROVAL_STALE, true, false",
        "APPROVAL_STALE, false, true",
        "PRE_APPROVAL_REVIEW, true, false",
        "NEG_LIST_PROHIBITED, true, false",
        "NEG_LIST_PROHIBITED, false, true",
        "SCOPE_NOT_STANDARD, true, true"
    })
    @Rule({"REG-061", "REG-135"})
    void onlyANewItemShowsItsApproval(SetupCode code, boolean held, boolean asked) {
        String item = held ? BEFORE.scopeItems().getFirst().code() : "000000";
        Finding finding = Finding.at("/scopeItems/0", code, item);

        assertThat(ScopeRules.ofNewItems(List.of(finding), BEFORE))
                .isEqualTo(asked ? List.of(finding) : List.of());
    }
}
