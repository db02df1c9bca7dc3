package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.BeneficialOwnership;
import org.onewindow.registration.form.BeneficialOwnership.Basis;
import org.onewindow.registration.form.BeneficialOwnership.Owner;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

/** Who owns or controls an entity in the end is filed with it (REG-003). */
public final class OwnershipChecks {

    private static final String PLACE = "/beneficialOwnership";

    private OwnershipChecks() {}

    /** Companies and partnerships file it; the others do not. */
    @Rule("REG-003")
    public static boolean isBound(EntityType type) {
        return switch (type) {
            case LLC, JSC, PGEN, PSPE, PLIM -> true;
            case SOLE, COOP, COOPU, IND, BR -> false;
        };
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return of(form.beneficialOwnership(), form.parties(), Stakes.of(form), facts.parameters());
    }

    /**
     * What is wrong with a filing.
     *
     * @param parties among whom the owners are
     */
    @Rule("REG-003")
    public static List<Finding> of(
            @Nullable BeneficialOwnership filed,
            List<Party> parties,
            Stakes stakes,
            ParameterSet parameters) {
        if (!isBound(stakes.entityType())
                || !parameters.isTrue("beneficialOwner.filing.required")) {
            return List.of();
        }
        if (filed != null && filed.claimsExemption()) {
            return mayBeExempt(stakes, parameters)
                    ? List.of()
                    : List.of(Finding.at(PLACE, SetupCode.BENEFICIAL_EXEMPTION));
        }
        if (filed == null || filed.owners().isEmpty()) {
            return List.of(Finding.at(PLACE, SetupCode.BENEFICIAL_OWNER_REQUIRED));
        }
        List<Finding> findings = new ArrayList<>(owners(filed, parties, parameters));
        findings.addAll(missing(filed, parties, stakes, parameters));
        return List.copyOf(findings);
    }

    /** A capital of ten million yuan at most, and none but natural persons in it. */
    @Rule("REG-003")
    static boolean mayBeExempt(Stakes stakes, ParameterSet parameters) {
        BigDecimal most = parameters.decimal("beneficialOwner.exempt.amount");
        return stakes.areOfPersonsAlone()
                && stakes.capitalInYuan()
                        .filter(capital -> capital.compareTo(most) <= 0)
                        .isPresent();
    }

    private static List<Finding> owners(
            BeneficialOwnership filed, List<Party> parties, ParameterSet parameters) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < filed.owners().size(); i++) {
            Owner owner = filed.owners().get(i);
            String place = PLACE + "/owners/" + i;
            List<Party> named =
                    parties.stream().filter(party -> party.id().equals(owner.party())).toList();
            String name = named.stream().map(Party::name).findFirst().orElse(owner.party());
            if (named.stream().noneMatch(Party::naturalPerson)) {
                findings.add(Finding.at(place, SetupCode.BENEFICIAL_OWNER_PERSON, name));
            }
            if (isTooSmall(owner, parameters)) {
                findings.add(Finding.at(place + "/share", SetupCode.BENEFICIAL_OWNER_SHARE, name));
            }
        }
        return findings;
    }

    /** Whoever is one by a share says which, and it is a quarter at least. */
    @Rule("REG-003")
    private static boolean isTooSmall(Owner owner, ParameterSet parameters) {
        boolean byShare = owner.basis() == Basis.SHARES || owner.basis() == Basis.INCOME_OR_VOTES;
        BigDecimal share = owner.share();
        return byShare
                && (share == null
                        || share.compareTo(parameters.decimal("beneficialOwner.share")) < 0);
    }

    /** A person who has subscribed a quarter is one, whoever else is. */
    @Rule("REG-003")
    private static List<Finding> missing(
            BeneficialOwnership filed,
            List<Party> parties,
            Stakes stakes,
            ParameterSet parameters) {
        Set<String> ids = filed.owners().stream().map(Owner::party).collect(Collectors.toSet());
        Set<String> named =
                parties.stream()
                        .filter(party -> ids.contains(party.id()))
                        .map(Party::numberHash)
                        .collect(Collectors.toSet());
        return stakes.personsWithAtLeast(parameters.decimal("beneficialOwner.share")).stream()
                .filter(member -> !named.contains(member.idHash()))
                .map(Stakes.Stake::name)
                .distinct()
                .map(name -> Finding.at(PLACE, SetupCode.BENEFICIAL_OWNER_MISSING, name))
                .toList();
    }
}
