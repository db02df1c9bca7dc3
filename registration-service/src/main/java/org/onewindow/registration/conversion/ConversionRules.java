package org.onewindow.registration.conversion;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

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
