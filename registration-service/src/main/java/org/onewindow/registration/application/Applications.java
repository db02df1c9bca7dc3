package org.onewindow.registration.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The applications, as far as the actor may see them. */
@Singleton
class Applications implements PanacheRepositoryBase<Application, UUID> {

    private final Sql sql;

    @Inject
    Applications(DataSource database) {
        sql = new Sql(database);
    }

    /** The actor's own; another's is as unknown as one that never was (404). */
    @Rule("GEN-011")
    Application own(UUID id, Actor actor) {
        return findByIdOptional(id)
                .filter(application -> application.owner.equals(actor.subject()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, locked: what follows is decided on exactly this state. */
    Application ownLocked(UUID id, Actor actor) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(application -> application.owner.equals(actor.subject()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** A case that an officer has in hand; drafts are the applicant's alone (404). */
    @Rule("GEN-011")
    Application ofOfficer(UUID id, Actor officer) {
        Application application =
                findByIdOptional(id)
                        .filter(found -> found.submissions > 0)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(application.place());
        return application;
    }

    Optional<Application> lockedById(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same to look at: the window that took it in may follow its own file (REG-139). */
    @Rule({"GEN-011", "REG-139"})
    Application seenByOfficer(UUID id, Actor officer) {
        return findByIdOptional(id)
                .filter(found -> found.submissions > 0)
                .filter(found -> isTakenInBy(found, officer))
                .orElseGet(() -> ofOfficer(id, officer));
    }

    private static boolean isTakenInBy(Application application, Actor officer) {
        String intake = application.intakeCode;
        return intake != null && officer.covers(new Jurisdiction(intake));
    }

    Application ofOfficerLocked(UUID id, Actor officer) {
        Application application = ofOfficer(id, officer);
        getEntityManager().lock(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    /** Cases of the officer's divisions in this state, oldest first. */
    List<Application> waiting(ApplicationState state, UUID after, int limit, Actor officer) {
        List<String> divisions =
                officer.jurisdictions().stream().map(Jurisdiction::pattern).toList();
        if (divisions.isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder("state = ?1 and id > ?2 and (");
        Object[] arguments = new Object[2 + divisions.size()];
        arguments[0] = state;
        arguments[1] = after;
        for (int i = 0; i < divisions.size(); i++) {
            where.append(i == 0 ? "" : " or ").append("authorityCode like ?").append(i + 3);
            arguments[i + 2] = divisions.get(i);
        }
        return find(where.append(") order by id").toString(), arguments).page(0, limit).list();
    }

    /** Cases that the officer's windows took in for another authority, oldest first (REG-139). */
    @Rule("REG-139")
    List<Application> takenIn(UUID after, int limit, Actor officer) {
        return sql
                .query(
                        "select id from application where intake_code like any(?)"
                                + " and submissions > 0 and id > ? order by id limit ?",
                        row -> row.getObject(1, UUID.class),
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList(),
                        after,
                        limit)
                .stream()
                .map(this::findById)
                .toList();
    }

    /** Own applications after the given id, oldest first. */
    List<Application> ofOwner(UUID after, int limit, Actor actor) {
        return find("owner = ?1 and id > ?2 order by id", actor.subject(), after)
                .page(0, limit)
                .list();
    }

    /** Lets submissions of the same form by the same applicant come one by one. */
    void lockForm(Application application) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                application.owner + application.formDigest);
    }

    /** Whether the same form of the same applicant is taken already. */
    boolean isTaken(Application application) {
        return count(
                        "owner = ?1 and formDigest = ?2 and id <> ?3 and state in ?4",
                        application.owner,
                        application.formDigest,
                        application.id,
                        List.of(
                                ApplicationState.AUTO_CONFIRMED,
                                ApplicationState.APPROVED,
                                ApplicationState.UNDER_REVIEW,
                                ApplicationState.EXTENDED,
                                ApplicationState.SUSPENDED))
                > 0;
    }
}
