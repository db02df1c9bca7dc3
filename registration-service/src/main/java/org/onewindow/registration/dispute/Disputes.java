package org.onewindow.registration.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityRegister;

/** The disputes, as far as the actor may see them. */
@Singleton
class Disputes implements PanacheRepositoryBase<NameDispute, UUID> {

    private final EntityRegister register;
    private final Sql sql;

    @Inject
    Disputes(EntityRegister register, DataSource database) {
        this.register = register;
        sql = new Sql(database);
    }

    /**
     * For an officer of the place, the claimant, and the respondent once it is accepted; to others
     * it is unknown (404).
     */
    @Rule({"REG-052", "GEN-011"})
    NameDispute seen(UUID id, Actor actor) {
        NameDispute dispute =
                findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (actor.has(Role.REGISTRAR) || actor.has(Role.REGISTRAR_LEAD)) {
            actor.requireJurisdiction(dispute.place());
        } else if (!isClaimant(dispute, actor) && !isRespondent(dispute, actor)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return dispute;
    }

    private static boolean isClaimant(NameDispute dispute, Actor actor) {
        return dispute.claimant.equals(actor.subject());
    }

    private boolean isRespondent(NameDispute dispute, Actor actor) {
        return dispute.acceptedOn != null
                && register.isRepresentedBy(dispute.respondentUscc, actor);
    }

    NameDispute takenByClaimant(UUID id, @Nullable String ifMatch, Actor actor) {
        return taken(id, ifMatch, actor, isClaimant(seen(id, actor), actor));
    }

    NameDispute takenByRespondent(UUID id, @Nullable String ifMatch, Actor actor) {
        return taken(id, ifMatch, actor, isRespondent(seen(id, actor), actor));
    }

    NameDispute takenByOfficer(UUID id, @Nullable String ifMatch, Actor officer) {
        return taken(id, ifMatch, officer, true);
    }

    /** Locked, and unchanged since the actor read it. */
    private NameDispute taken(UUID id, @Nullable String ifMatch, Actor actor, boolean entitled) {
        NameDispute dispute = seen(id, actor);
        if (!entitled) {
            throw new Refusal(CommonProblem.ROLE_DENIED);
        }
        getEntityManager().lock(dispute, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.requireMatch(ifMatch, dispute.version);
        return dispute;
    }

    /** Disputes in this state at the officer's authorities, oldest first. */
    List<NameDispute> waiting(DisputeState state, UUID after, int limit, Actor officer) {
        List<UUID> ids =
                sql.query(
                        """
                        select id from name_dispute
                        where state = ? and id > ? and authority_code like any(?::text[])
                        order by id limit ?
                        """,
                        row -> row.getObject(1, UUID.class),
                        state.name(),
                        after,
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList(),
                        limit);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    String nextNumber(int year, String authorityCode) {
        long number =
                sql.query("select nextval('name_dispute_number')", row -> row.getLong(1))
                        .getFirst();
        return "名称裁〔%d〕%s-%06d号".formatted(year, authorityCode, number);
    }
}
