package org.onewindow.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * Who acts: the token's subject, its roles, the divisions it answers for and, for a connector, its
 * department (GEN-011).
 */
public record Actor(
        String subject,
        Set<Role> roles,
        List<Jurisdiction> jurisdictions,
        Optional<String> department) {

    public Actor {
        roles = Set.copyOf(roles);
        jurisdictions = List.copyOf(jurisdictions);
    }

    /** The service itself, when a deadline or an event makes it act. */
    public static Actor system(String service) {
        return new Actor("system:" + service, Set.of(), List.of(), Optional.empty());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean covers(Jurisdiction place) {
        return jurisdictions.stream().anyMatch(own -> own.covers(place));
    }

    /** Refuses with 403 when this officer's divisions do not cover the place of the case. */
    @Rule("GEN-011")
    public void requireJurisdiction(Jurisdiction place) {
        if (!covers(place)) {
            throw new Refusal(CommonProblem.JURISDICTION_DENIED, "place " + place.code());
        }
    }

    /** Roles as they stand in the audit log, e.g. {@code registrar registrar-lead}. */
    public String roleNames() {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.joining(" "));
    }
}
