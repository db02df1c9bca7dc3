package org.onewindow.registration.entity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The public register, and what the other services ask of it. */
@Path("entities/{uscc}")
@RunOnVirtualThread
public class EntityResource {

    private final EntityRegister register;
    private final ExitFacts exitFacts;
    private final BusinessClock clock;
    private final CurrentActor actor;
    private final Audit audit;

    /**
     * What everybody may see (GEN-010): nothing of persons but the name of the responsible one,
     * which the law publishes.
     *
     * @param name the credit code while the name is ordered changed (REG-051)
     * @param legacyForeignForm an old foreign investment that is not restructured (REG-084)
     * @param specialMark why it is specially marked 特别标注 (REG-014)
     */
    public record PublicEntity(
            String uscc,
            String name,
            boolean nameBlockedToUscc,
            String entityType,
            boolean fdi,
            boolean legacyForeignForm,
            String status,
            String statusName,
            String authorityCode,
            LocalDate establishedOn,
            Registered.Domicile domicile,
            String responsiblePerson,
            Optional<Registered.Money> capital,
            List<Registered.Scope> scopeItems,
            int licenceVersion,
            boolean exitCaseOpen,
            Optional<LocalDate> endedOn,
            Optional<String> predecessorUscc,
            Optional<String> specialMark,
            Instant asOf) {}

    /** For the deregistration service (DER-011, DER-016). */
    public record ExitAnswer(
            Instant asOf,
            String uscc,
            String name,
            String entityType,
            String status,
            String authorityCode,
            List<ExitFact> facts,
            List<Holder> investors,
            List<String> representatives) {}

    /** An investor, who has to sign the commitment of a simplified exit. */
    public record Holder(String name, String idHash) {}

    @Inject
    EntityResource(
            EntityRegister register,
            ExitFacts exitFacts,
            BusinessClock clock,
            CurrentActor actor,
            Audit audit) {
        this.register = register;
        this.exitFacts = exitFacts;
        this.clock = clock;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @PermitAll
    @Rule({"GEN-010", "REG-084", "REG-111", "REG-112a"})
    public PublicEntity entity(@PathParam("uscc") String uscc) {
        EntityFacts entity = find(uscc);
        Registered registered = entity.registered();
        return new PublicEntity(
                entity.uscc(),
                entity.publicName(),
                entity.nameBlockedToUscc(),
                registered.entityType().name(),
                registered.fdi(),
                entity.legacyForeignForm(),
                entity.status().name(),
                entity.status().chinese(),
                registered.authorityCode(),
                entity.establishedOn(),
                registered.domicile(),
                registered.responsiblePerson(),
                Optional.ofNullable(registered.capital()),
                registered.scopeItems(),
                entity.licenceVersion(),
                entity.exitCaseId().isPresent(),
                entity.endedOn(),
                register.predecessorOf(uscc),
                register.specialMarkOf(uscc),
                clock.instant());
    }

    @GET
    @Path("exit-facts")
    @RolesAllowed(Roles.SERVICE)
    @Rule("DER-011")
    public ExitAnswer exitFacts(@PathParam("uscc") String uscc) {
        EntityFacts entity = find(uscc);
        Registered registered = entity.registered();
        audit.success(actor.get(), "GET", "/registration/v1/entities/" + uscc + "/exit-facts", 200);
        return new ExitAnswer(
                clock.instant(),
                uscc,
                registered.displayName(),
                registered.entityType().name(),
                entity.status().name(),
                registered.authorityCode(),
                exitFacts.of(entity),
                registered.investors().stream()
                        .map(investor -> new Holder(investor.name(), investor.idHash()))
                        .toList(),
                registered.representatives());
    }

    private EntityFacts find(String uscc) {
        return register.require(uscc);
    }
}
