package org.onewindow.registration.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.SetupForm;

/** What a change of the scope is asked: everything of the new items, nothing twice of the old. */
final class ScopeRules {

    /** What an item had to show when it was registered. */
    private static final Set<SetupCode> SHOWN_BEFORE =
            EnumSet.of(
                    SetupCode.PRE_APPROVAL_REQUIRED,
                    SetupCode.PRE_APPROVAL_REVIEW,
                    SetupCode.APPROVAL_STALE,
                    SetupCode.NEG_LIST_PROHIBITED);

    private ScopeRules() {}

    @Rule({"REG-060", "REG-061", "REG-080", "REG-135"})
    static List<Finding> changed(SetupForm setUp, ChangeFacts facts) {
        return ofNewItems(ItemChecks.scope(setUp, facts.setUp()), facts.before());
    }

    /** An item that stays has shown its approval, which is never asked again (REG-135). */
    @Rule({"REG-061", "REG-135"})
    static List<Finding> ofNewItems(List<Finding> findings, Registered before) {
        Set<String> held =
                before.scopeItems().stream()
                        .map(Registered.Scope::code)
                        .collect(Collectors.toSet());
        return findings.stream()
                .filter(
                        found ->
                                !(found.code() instanceof SetupCode code)
                                        || !SHOWN_BEFORE.contains(code)
                                        || !held.contains(found.about()))
                .toList();
    }
}
