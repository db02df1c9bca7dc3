package org.onewindow.registration.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;

/**
 * What becomes of a licence that was lost or not given back (REG-121, MER 37): a lost one is void
 * from the holder's published statement on and only then issued again; one that a change or an exit
 * has voided and that was not given back is declared void by the authority.
 */
@ApplicationScoped
class LicenceNotices {

    private static final String LOST = "LOST";

    private final EntityRegister register;
    private final Licences licences;
    private final BusinessClock clock;
    private final Sql sql;

    /** Who declares a licence void. */
    enum Kind {
        /** Its holder, who has lost it (声明作废). */
        STATEMENT_OF_INVALIDITY,
        /** The authority, which did not get it back (公告作废). */
        VOID_NOTICE
    }

    /** A published notice. */
    public record Notice(
            UUID noticeId,
            String uscc,
            int licenceVersion,
            Kind kind,
            String text,
            LocalDate publishedOn) {}

    LicenceNotices(
            EntityRegister register, Licences licences, BusinessClock clock, DataSource database) {
        this.register = register;
        this.licences = licences;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** The holder states that the licence in force is lost; from now on it is void. */
    @Transactional
    @Rule({"REG-121", "EVT-17"})
    Notice stateInvalid(String uscc, String text, Actor holder) {
        EntityFacts entity = own(uscc, holder);
        if (current(entity).voidedOn().isPresent()) {
            throw new Refusal(LicenceProblem.LICENCE_IS_VOID);
        }
        Notice notice =
                publish(uscc, entity.licenceVersion(), Kind.STATEMENT_OF_INVALIDITY, text, holder);
        licences.voidOf(entity, LOST, notice.noticeId().toString(), holder);
        return notice;
    }

    /** Issues the next version in place of the lost one, after its statement. */
    @Transactional
    @Rule("REG-121")
    Licence issueAgain(String uscc, Actor holder) {
        EntityFacts entity = own(uscc, holder);
        boolean stated =
                of(uscc).stream()
                        .anyMatch(
                                notice ->
                                        notice.kind() == Kind.STATEMENT_OF_INVALIDITY
                                                && notice.licenceVersion()
                                                        == entity.licenceVersion());
        if (!stated) {
            throw new Refusal(LicenceProblem.STATEMENT_REQUIRED);
        }
        if (!entity.status().isAlive()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the entity is " + entity.status());
        }
        int version = register.countLicence(uscc);
        licences.issue(
                new Registered.Confirmed(
                        uscc, entity.registered(), entity.establishedOn(), version));
        return licences.newest(uscc).orElseThrow().licence();
    }

    /** The authority declares a licence void that a change or an exit has ended. */
    @Transactional
    @Rule("REG-121")
    Notice declareVoid(String uscc, int version, String text, Actor officer) {
        EntityFacts entity = locked(uscc);
        officer.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        Licences.Issued issued =
                licences.version(uscc, version)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (issued.voidedOn().isEmpty()) {
            throw new Refusal(LicenceProblem.LICENCE_IN_FORCE);
        }
        return publish(uscc, version, Kind.VOID_NOTICE, text, officer);
    }

    private Licences.Issued current(EntityFacts entity) {
        return licences.version(entity.uscc(), entity.licenceVersion())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Another's entity is as unknown as one that never was. */
    @Rule("GEN-011")
    private EntityFacts own(String uscc, Actor holder) {
        EntityFacts entity = locked(uscc);
        if (!entity.isRepresentedBy(holder.subject())) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return entity;
    }

    private EntityFacts locked(String uscc) {
        register.require(uscc);
        return register.lock(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Notice publish(String uscc, int version, Kind kind, String text, Actor actor) {
        if (of(uscc).stream()
                .anyMatch(known -> known.kind() == kind && known.licenceVersion() == version)) {
            throw new Refusal(LicenceProblem.LICENCE_IS_VOID, "published before");
        }
        Notice notice = new Notice(UuidV7.next(), uscc, version, kind, text, clock.today());
        sql.update(
                "insert into licence_notice (id, uscc, licence_version, kind, text, published_on,"
                        + " published_at, actor) values (?, ?, ?, ?, ?, ?, ?, ?)",
                notice.noticeId(),
                uscc,
                version,
                kind.name(),
                text,
                notice.publishedOn(),
                clock.instant(),
                actor.subject());
        return notice;
    }

    /** All notices on licences of an entity, oldest first. */
    List<Notice> of(String uscc) {
        return sql.query(
                "select id, uscc, licence_version, kind, text, published_on from licence_notice"
                        + " where uscc = ? order by id",
                LicenceNotices::notice,
                uscc);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                Kind.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }
}
