package org.onewindow.registration.representation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.evidence.Evidence;

/**
 * Logins that claim to act for an entity. Where the register knows the number of the responsible
 * person his signature is enough; where it knows the name alone, as of imported entries, an officer
 * of the place compares him with the paper file first.
 */
@Singleton
class Claims {

    private final EntityRegister register;
    private final BusinessClock clock;
    private final Audit audit;
    private final Sql sql;

    /**
     * A claim.
     *
     * @param alone whether every other login loses the right with it
     * @param state {@code GRANTED} or {@code WAITING}
     */
    record Claim(UUID id, String uscc, boolean alone, LocalDate claimedOn, String state) {}

    private record Stored(String loginHash, boolean alone) {}

    @Inject
    Claims(EntityRegister register, BusinessClock clock, Audit audit, DataSource database) {
        this.register = register;
        this.clock = clock;
        this.audit = audit;
        sql = new Sql(database);
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule({"GEN-011", "REG-031", "REG-151"})
    Claim claim(String uscc, boolean alone, Evidence evidence, Actor claimant) {
        register.require(uscc);
        EntityFacts entity = register.lock(uscc).orElseThrow();
        Authorisation wanted = new Authorisation(uscc, Digest.sha256(claimant.subject()), alone);
        if (!wanted.isGivenBy(entity.registered(), evidence)) {
            throw new Refusal(RepresentationProblem.NOT_SIGNED_BY_RESPONSIBLE);
        }
        List<String> present = entity.registered().representatives();
        if (!alone && present.contains(wanted.loginHash())) {
            throw new Refusal(RepresentationProblem.REPRESENTS_ALREADY);
        }
        boolean known = !Representation.numbersOfResponsible(entity.registered()).isEmpty();
        Claim claim =
                new Claim(UuidV7.next(), uscc, alone, clock.today(), known ? "GRANTED" : "WAITING");
        sql.update(
                "insert into representation_claim (id, uscc, login_hash, alone, claimed_on, state)"
                        + " values (?, ?, ?, ?, ?, ?)",
                claim.id(),
                uscc,
                wanted.loginHash(),
                alone,
                claim.claimedOn(),
                claim.state());
        if (known) {
            grant(entity, wanted.loginHash(), alone, claim.id(), claimant);
        }
        return claim;
    }

    /** Those that wait for an officer of the place, oldest first. */
    List<Claim> waiting(String uscc, Actor officer) {
        ofPlace(uscc, officer);
        return sql.query(
                "select id, uscc, alone, claimed_on, state from representation_claim"
                        + " where uscc = ? and state = 'WAITING' order by id limit 200",
                Claims::claim,
                uscc);
    }

    /** The officer has seen that the claimant is the person of the paper file. */
    @Transactional
    @Rule({"GEN-010", "GEN-011"})
    Claim confirm(String uscc, UUID id, Actor officer) {
        EntityFacts entity = ofPlace(uscc, officer);
        Stored stored =
                sql
                        .query(
                                "update representation_claim set state = 'GRANTED'"
                                        + " where id = ? and uscc = ? and state = 'WAITING'"
                                        + " returning login_hash, alone",
                                row -> new Stored(row.getString(1), row.getBoolean(2)),
                                id,
                                uscc)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        grant(entity, stored.loginHash(), stored.alone(), id, officer);
        audit.success(
                officer,
                "POST",
                "/registration/v1/entities/" + uscc + "/representatives/" + id + "/confirmation",
                200);
        return new Claim(id, uscc, stored.alone(), clock.today(), "GRANTED");
    }

    private EntityFacts ofPlace(String uscc, Actor officer) {
        EntityFacts entity = register.require(uscc);
        officer.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        return entity;
    }

    private void grant(EntityFacts entity, String login, boolean alone, UUID cause, Actor actor) {
        List<String> others = alone ? List.of() : entity.registered().representatives();
        register.represent(
                entity.uscc(),
                Stream.concat(others.stream(), Stream.of(login)).distinct().toList(),
                cause.toString(),
                actor);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3),
                row.getObject(4, LocalDate.class),
                row.getString(5));
    }
}
