package org.onewindow.registration.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.change.ChangeCode;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

/** Who may become what (REG-155). */
final class ConversionRules {

    private ConversionRules() {}

    /** The type is the register's, never read from the code (INV-06). */
    @Rule({"REG-155", "INV-06"})
    static List<Finding> of(ConversionForm form, EntityFacts entity) {
        List<Finding> findings = new ArrayList<>();
        EntityType present = entity.registered().entityType();
        if (present != EntityType.IND) {
            findings.add(Finding.at("/uscc", ConversionCode.NOT_INDIVIDUAL, present.name()));
        }
        if (entity.status() != EntityStatus.ACTIVE) {
            findings.add(Finding.at("/uscc", ConversionCode.NOT_ACTIVE, entity.status().name()));
        }
        if (!isEnterprise(form.target().entityType())) {
            findings.add(
                    Finding.at(
                            "/target/entityType",
                            ConversionCode.TARGET_NOT_ENTERPRISE,
                            form.target().entityType().name()));
        }
        if (!operatorStays(form.target(), entity)) {
            findings.add(Finding.at("/target/members", ConversionCode.OPERATOR_NOT_MEMBER));
        }
        if (form.chosen() == ConversionForm.Way.CANCEL_AND_SETUP && !form.isSettled()) {
            findings.add(Finding.at("/taxesSettled", ConversionCode.SETTLEMENT_REQUIRED));
        }
        return findings;
    }

    /**
     * A conversion in place is a change registration: what has to be put right before any other
     * change is put right with it. Whether the target's persons may hold their offices is asked of
     * it as of every set-up.
     */
    @Rule({"REG-155", "REG-157"})
    static List<Finding> bundles(
            ConversionForm form, Registered before, Measures measures, boolean correctionOverdue) {
        if (form.chosen() != ConversionForm.Way.CHANGE_IN_PLACE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        SetupForm target = form.target();
        boolean stays =
                target.domicile().addressCode().equals(before.domicile().addressCode())
                        && target.domicile().text().equals(before.domicile().text());
        if (measures.saysNotReachable() && stays) {
            findings.add(Finding.at("/target/domicile", ChangeCode.BUNDLE_DOMICILE_CHANGE));
        }
        if (correctionOverdue && Objects.equals(target.name(), before.name())) {
            findings.add(Finding.at("/target/name", ChangeCode.BUNDLE_NAME_CHANGE));
        }
        return findings;
    }

    @Rule("REG-155")
    static boolean isEnterprise(EntityType type) {
        return switch (type) {
            case LLC, JSC, SOLE, PGEN, PSPE, PLIM -> true;
            case COOP, COOPU, IND, BR -> false;
        };
    }

    private static boolean operatorStays(SetupForm target, EntityFacts entity) {
        List<String> members =
                target.members().stream()
                        .flatMap(member -> target.party(member.party()).stream())
                        .map(Party::numberHash)
                        .toList();
        return entity.registered().investors().stream()
                .filter(investor -> investor.role().equals("OPERATOR"))
                .allMatch(operator -> members.contains(operator.idHash()));
    }
}
