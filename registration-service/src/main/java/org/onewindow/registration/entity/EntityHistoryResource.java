package org.onewindow.registration.entity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** What an entity has been: its changes, and its entry on a day of the past. */
@Path("entities/{uscc}/history")
@PermitAll
@RunOnVirtualThread
public class EntityHistoryResource {

    private final EntityRegister register;
    private final PastEntries past;

    /** Changes of registered items and of the status, each oldest first. */
    public record History(
            String uscc,
            LocalDate establishedOn,
            List<Change> changes,
            List<StatusChange> statuses) {}

    /** What changed on a day; persons by name only (GEN-010). */
    public record Change(LocalDate on, int licenceVersionBefore, List<Delta> deltas) {}

    /** A status and the day from which the entity had it. */
    public record StatusChange(LocalDate on, String status) {}

    /** The entry at the end of a day. */
    public record EntryOn(
            LocalDate on,
            String uscc,
            String name,
            String entityType,
            String status,
            String authorityCode,
            Registered.Domicile domicile,
            String responsiblePerson,
            Registered.@Nullable Money capital,
            List<Registered.Scope> scopeItems,
            int licenceVersion) {}

    @Inject
    EntityHistoryResource(EntityRegister register, PastEntries past) {
        this.register = register;
        this.past = past;
    }

    @GET
    @Rule({"REG-158", "GEN-010"})
    public History history(@PathParam("uscc") String uscc) {
        EntityFacts entity = find(uscc);
        return new History(
                uscc,
                entity.establishedOn(),
                past.of(uscc).stream()
                        .map(
                                entry ->
                                        new Change(
                                                entry.until(),
                                                entry.licenceVersion(),
                                                entry.deltas()))
                        .toList(),
                register.statuses(uscc).stream()
                        .map(each -> new StatusChange(each.on(), each.status().name()))
                        .toList());
    }

    /** 404 for a day before the establishment. */
    @GET
    @Path("{day}")
    @Rule({"REG-158", "GEN-010"})
    public EntryOn on(@PathParam("uscc") String uscc, @PathParam("day") LocalDate day) {
        EntityFacts entity = find(uscc);
        EntityStatus status =
                register.statuses(uscc).stream()
                        .filter(each -> !each.on().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                        .status();
        Optional<PastEntries.PastEntry> former = past.on(uscc, day);
        Registered registered =
                former.map(PastEntries.PastEntry::registered).orElse(entity.registered());
        return new EntryOn(
                day,
                uscc,
                former.isPresent() ? registered.displayName() : entity.publicName(),
                registered.entityType().name(),
                status.name(),
                registered.authorityCode(),
                registered.domicile(),
                registered.responsiblePerson(),
                registered.capital(),
                registered.scopeItems(),
                former.map(PastEntries.PastEntry::licenceVersion).orElse(entity.licenceVersion()));
    }

    private EntityFacts find(String uscc) {
        return register.require(uscc);
    }
}
