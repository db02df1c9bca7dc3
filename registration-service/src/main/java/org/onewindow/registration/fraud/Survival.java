package org.onewindow.registration.fraud;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Registered;

/** Whether an entity can go on without persons who were entered falsely (REG-193). */
final class Survival {

    private static final String FAMILY_MEMBER = "FAMILY_MEMBER";
    private static final String GENERAL_PARTNER = "GENERAL_PARTNER";

    private Survival() {}

    /** Why it cannot, in words; empty where it can. */
    @Rule("REG-193")
    static Optional<String> defect(Registered present, Registered rest, ParameterSet parameters) {
        if (!placesOfResponsible(rest).containsAll(placesOfResponsible(present))) {
            return Optional.of("responsible person: " + present.responsiblePerson());
        }
        if (present.investors().isEmpty() || present.entityType() == EntityType.BR) {
            return Optional.empty();
        }
        int needed = parameters.integer(minimum(present.entityType()));
        if (members(rest) < needed) {
            return Optional.of("members: " + members(rest) + " of " + needed);
        }
        boolean withoutGeneral =
                present.entityType() == EntityType.PLIM
                        && members(rest, GENERAL_PARTNER)
                                < parameters.integer("members.plim.general.min");
        return withoutGeneral ? Optional.of("no general partner") : Optional.empty();
    }

    private static String minimum(EntityType type) {
        return "members." + type.name().toLowerCase(Locale.ROOT) + ".min";
    }

    /** What makes somebody responsible: an office of a company, a membership elsewhere. */
    private static Set<String> placesOfResponsible(Registered entry) {
        return switch (entry.entityType()) {
            case LLC, JSC, COOP, COOPU ->
                    entry.officers().stream()
                            .filter(held -> held.name().equals(entry.responsiblePerson()))
                            .map(Registered.Officer::idHash)
                            .collect(Collectors.toSet());
            case SOLE, PGEN, PSPE, PLIM, IND ->
                    entry.investors().stream()
                            .filter(held -> held.name().equals(entry.responsiblePerson()))
                            .map(Registered.Investor::idHash)
                            .collect(Collectors.toSet());
            case BR -> Set.of();
        };
    }

    private static long members(Registered entry) {
        return entry.investors().stream()
                .filter(investor -> !investor.role().equals(FAMILY_MEMBER))
                .map(Registered.Investor::idHash)
                .distinct()
                .count();
    }

    private static long members(Registered entry, String role) {
        List<Registered.Investor> investors = entry.investors();
        return investors.stream().filter(investor -> investor.role().equals(role)).count();
    }
}
