package org.onewindow.registration.permit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.Within;

/** When a permit's end obliges its holder to change the scope or to leave (MER 26). */
final class ScopeWithoutPermit {

    private ScopeWithoutPermit() {}

    /**
     * The permit with whose end an item was left without any; empty while another one stands, and
     * when it went with its holder.
     *
     * @param permits all of one entity for one item
     */
    @Rule("REG-065")
    static Optional<HeldPermit> lastToEnd(List<HeldPermit> permits) {
        if (permits.stream().anyMatch(permit -> permit.endedOn().isEmpty())) {
            return Optional.empty();
        }
        return permits.stream()
                .max(Comparator.comparing(permit -> permit.endedOn().orElse(LocalDate.MIN)))
                .filter(last -> !last.withEntity());
    }

    /** What of the scope may be done with this permit only; a filing is none. */
    @Rule("REG-065")
    static List<Registered.Scope> needing(String item, List<Registered.Scope> scope) {
        return scope.stream()
                .filter(
                        each ->
                                each.kind() == ScopeItem.Kind.PRE
                                        || each.kind() == ScopeItem.Kind.POST)
                .filter(each -> each.permitItems().contains(item))
                .toList();
    }

    /** One that is being wound up changes its scope no more, and is leaving. */
    @Rule("REG-065")
    static boolean binds(EntityStatus status) {
        return status == EntityStatus.ACTIVE || status == EntityStatus.DORMANT;
    }

    /** The time to change the scope or to leave. */
    @Rule("REG-065")
    static Within time(LocalDate endedOn, ParameterSet parameters) {
        return new Within(endedOn, Period.ofDays(parameters.integer("scope.permitEnded.days")));
    }
}
