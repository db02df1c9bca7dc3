package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.SetupForm;

/** What a branch belongs to, by the register and not by its own word (REG-001, 054). */
final class BranchChecks {

    private BranchChecks() {}

    /**
     * The parent is alive in the register, of the type and name that the form says. One of another
     * province is not in this register: an officer looks it up.
     */
    @Rule("REG-001")
    static List<Finding> parent(SetupForm form, Optional<SetupFacts.Parent> registered) {
        SetupForm.Parent said = form.parent();
        if (form.entityType() != EntityType.BR || said == null) {
            return List.of();
        }
        if (registered.isEmpty()) {
            SetupCode code =
                    isOfAnotherProvince(said.uscc(), form.authorityCode())
                            ? SetupCode.PARENT_ELSEWHERE
                            : SetupCode.PARENT_UNKNOWN;
            return List.of(Finding.at("/parent/uscc", code, said.uscc()));
        }
        return differences(said, registered.get());
    }

    private static List<Finding> differences(SetupForm.Parent said, SetupFacts.Parent parent) {
        List<Finding> findings = new ArrayList<>();
        if (!parent.alive() || !mayHaveBranches(parent.entityType())) {
            findings.add(Finding.at("/parent/uscc", SetupCode.PARENT_UNFIT, said.uscc()));
        }
        if (said.entityType() != parent.entityType()) {
            findings.add(
                    Finding.at(
                            "/parent/entityType",
                            SetupCode.PARENT_DIFFERS,
                            parent.entityType().name()));
        }
        if (!said.name().equals(parent.name())) {
            findings.add(Finding.at("/parent/name", SetupCode.PARENT_DIFFERS, parent.name()));
        }
        return findings;
    }

    private static boolean mayHaveBranches(EntityType type) {
        return switch (type) {
            case LLC, JSC, SOLE, PGEN, PSPE, PLIM, COOP, COOPU -> true;
            case IND, BR -> false;
        };
    }

    /** The third to eighth characters of a credit code are the division it was issued in. */
    private static boolean isOfAnotherProvince(String uscc, String authorityCode) {
        return uscc.length() >= 4 && !uscc.substring(2, 4).equals(authorityCode.substring(0, 2));
    }

    /** A branch bears its parent's name, with something after it. */
    @Rule("REG-054")
    static List<Finding> name(SetupForm form, Optional<SetupFacts.Parent> registered) {
        String name = form.name();
        if (form.entityType() != EntityType.BR || name == null) {
            return List.of();
        }
        SetupForm.Parent said = form.parent();
        return registered
                .map(SetupFacts.Parent::name)
                .or(() -> Optional.ofNullable(said).map(SetupForm.Parent::name))
                .filter(parent -> !name.startsWith(parent) || name.equals(parent))
                .map(parent -> Finding.at("/name", SetupCode.BRANCH_NAME_PARENT, parent))
                .stream()
                .toList();
    }
}
