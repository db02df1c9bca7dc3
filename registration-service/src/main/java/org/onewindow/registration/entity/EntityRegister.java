package org.onewindow.registration.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.name.OwnEntities;
import org.onewindow.registration.name.SearchKey;

/** Writes the register. Nothing else writes status, master data or credit codes (INV-05). */
@Singleton
public class EntityRegister implements OwnEntities {

    private static final int NO_LICENCE = 0;
    private static final int FIRST_LICENCE = 1;

    private final EntityStore store;
    private final PastEntries past;
    private final Outbox outbox;
    private final StoredJson json;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    EntityRegister(
            EntityStore store,
            PastEntries past,
            Outbox outbox,
            StoredJson json,
            BusinessClock clock,
            DataSource database) {
        this.store = store;
        this.past = past;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * Enters a new entity, in the transaction of the decision that confirms it.
     *
     * @param establishedOn the date of the decision (REG-112, INV-09)
     */
    @Rule({"REG-110", "REG-112", "INV-02", "INV-09"})
    public Registered.Confirmed enter(
            UUID applicationId,
            String uscc,
            Registered registered,
            LocalDate establishedOn,
            Actor actor) {
        Entity entity = entity(applicationId, uscc, establishedOn, FIRST_LICENCE);
        enter(entity, registered, establishedOn, actor);
        return new Registered.Confirmed(uscc, registered, establishedOn, FIRST_LICENCE);
    }

    /**
     * Enters an entity that another register has, as it is. It has no licence of ours until one of
     * its items changes.
     *
     * @param importedRow what stands for an application
     */
    @Rule({"EVT-04", "INV-02", "INV-03", "INV-04"})
    public void enterFact(UUID importedRow, EnteredFact fact, Actor actor) {
        Entity entity = entity(importedRow, fact.uscc(), fact.registeredOn(), NO_LICENCE);
        entity.industryDivision = fact.industry().orElse(null);
        if (fact.status() != EntityStatus.ACTIVE) {
            entity.previousStatus = EntityStatus.ACTIVE.name();
            entity.status = fact.status().name();
        }
        if (fact.status() == EntityStatus.DEREGISTERED) {
            entity.endedOn = fact.statusSince();
        }
        enter(entity, fact.registered(), fact.statusSince(), actor);
    }

    private static Entity entity(
            UUID cause, String uscc, LocalDate establishedOn, int licenceVersion) {
        Entity entity = new Entity();
        entity.uscc = uscc;
        entity.codeException = !CreditCodes.isValid(uscc);
        entity.applicationId = cause;
        entity.establishedOn = establishedOn;
        entity.entrySince = establishedOn;
        entity.status = EntityStatus.ACTIVE.name();
        entity.licenceVersion = licenceVersion;
        return entity;
    }

    /**
     * @param since when it came to its status
     */
    private void enter(Entity entity, Registered registered, LocalDate since, Actor actor) {
        String cause = entity.applicationId.toString();
        write(entity, registered);
        store.persistAndFlush(entity);
        enterInvestors(entity.uscc, registered);
        Since active = new Since(EntityStatus.ACTIVE, entity.establishedOn);
        remember(entity.uscc, null, active, cause, actor);
        if (entity.status() != EntityStatus.ACTIVE) {
            Since present = new Since(entity.status(), since);
            remember(entity.uscc, EntityStatus.ACTIVE, present, cause, actor);
        }
        outbox.publish(event(entity, registered, since), header(entity, cause, actor));
        announceBranch(entity, registered, cause, actor);
    }

    /** A branch is told of among the events of what it belongs to, too. */
    @Rule("EVT-08")
    private void announceBranch(Entity branch, Registered registered, String cause, Actor actor) {
        String parent = branch.parentUscc;
        if (parent == null) {
            return;
        }
        Jurisdiction place = new Jurisdiction(branch.authorityCode);
        outbox.publish(
                new BranchRegistered(
                        parent,
                        branch.uscc,
                        registered.displayName(),
                        place.code(),
                        branch.establishedOn),
                EventHeader.of(Subject.uscc(parent), parent, place, cause, actor));
    }

    private void write(Entity entity, Registered registered) {
        entity.name = registered.name();
        entity.entityType = registered.entityType().name();
        entity.fdi = registered.fdi();
        entity.authorityCode = registered.authorityCode();
        entity.addressCode = registered.domicile().addressCode();
        entity.parentUscc = registered.parentUscc();
        entity.body = json.write(registered);
        entity.searchName = SearchKey.of(registered.name());
        entity.responsiblePerson = registered.responsiblePerson();
        entity.capitalCny = inYuan(registered.capital());
        registered.industryDivision().ifPresent(division -> entity.industryDivision = division);
    }

    private static @Nullable BigDecimal inYuan(Registered.@Nullable Money capital) {
        return capital != null && capital.currency().equals("CNY") ? capital.amount() : null;
    }

    /**
     * Replaces registered items, in the transaction of the decision: the former entry is kept, all
     * differences go out as one event, the licence counts on when it shows one of them.
     *
     * @param change what the entry becomes; nothing happens when it stays as it is
     * @param cause the case that decided it
     */
    @Rule({"REG-158", "EVT-07", "INV-05"})
    public Amendment amend(
            String uscc, UnaryOperator<Registered> change, String cause, Actor actor) {
        return amendLate(uscc, change, Optional.empty(), cause, actor);
    }

    /** The same for a change that may have been filed late (REG-150). */
    @Rule({"REG-150", "REG-158", "EVT-07"})
    public Amendment amendLate(
            String uscc,
            UnaryOperator<Registered> change,
            Optional<FiledLate> late,
            String cause,
            Actor actor) {
        return amendAs(
                uscc,
                change,
                amendment -> EntityChanged.of(amendment, clock.today(), late.orElse(null)),
                cause,
                actor);
    }

    /**
     * The same for a change that goes out under a name of its own: one change, one event.
     *
     * @param event of what the change has made of the entry
     */
    @Rule({"REG-155", "REG-158", "INV-05"})
    public Amendment amendAs(
            String uscc,
            UnaryOperator<Registered> change,
            Function<Amendment, Object> event,
            String cause,
            Actor actor) {
        Entity entity = store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        EntityFacts before = facts(entity);
        Registered registered = change.apply(before.registered());
        List<Delta> deltas = Delta.between(before.registered(), registered);
        if (deltas.isEmpty()) {
            return new Amendment(before, before, deltas);
        }
        replace(entity, registered, deltas, cause);
        Amendment amendment = new Amendment(before, facts(entity), deltas);
        outbox.publish(event.apply(amendment), header(entity, cause, actor));
        return amendment;
    }

    private void replace(Entity entity, Registered registered, List<Delta> deltas, String cause) {
        past.keep(entity, cause, deltas);
        entity.entryOrdinal++;
        entity.entrySince = clock.today();
        if (deltas.stream().anyMatch(Delta::isOnTheLicence)) {
            entity.licenceVersion++;
        }
        write(entity, registered);
        store.flush();
        sql.update("delete from entity_member where uscc = ?", entity.uscc);
        enterInvestors(entity.uscc, registered);
    }

    /**
     * Lets these logins act for the entity, and nobody else. No registered item changes, so neither
     * a former entry nor a licence comes of it; others hear who may act.
     *
     * @param logins SHA-256 of the OIDC subjects
     * @param cause the claim or case that decided it
     */
    @Rule({"GEN-011", "REG-151", "EVT-07"})
    public void represent(String uscc, List<String> logins, String cause, Actor actor) {
        Entity entity = store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        EntityFacts before = facts(entity);
        entity.body = json.write(before.registered().representedBy(logins));
        store.flush();
        Amendment unchanged = new Amendment(before, facts(entity), List.of());
        outbox.publish(
                EntityChanged.of(unchanged, entity.entrySince, null), header(entity, cause, actor));
    }

    private static EntityRegistered event(Entity entity, Registered registered, LocalDate since) {
        boolean active = entity.status() == EntityStatus.ACTIVE;
        return new EntityRegistered(
                entity.applicationId.toString(),
                entity.uscc,
                registered.displayName(),
                registered.entityType(),
                registered.fdi(),
                registered.authorityCode(),
                entity.establishedOn,
                registered.domicile(),
                registered.responsiblePerson(),
                registered.capital(),
                registered.scopeItems(),
                entity.licenceVersion,
                registered.representatives(),
                active ? null : entity.status,
                active ? null : since);
    }

    private void enterInvestors(String uscc, Registered registered) {
        for (Registered.Investor investor : registered.investors()) {
            sql.update(
                    "insert into entity_member (uscc, id_hash, name, role) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    uscc,
                    investor.idHash(),
                    investor.name(),
                    investor.role());
        }
    }

    /**
     * What is known of the entity of this code; any code that the register has will do.
     *
     * @throws Refusal 400 when it is no credit code, 404 when it was never given
     */
    @Rule("REG-111")
    public EntityFacts require(String uscc) {
        return find(uscc)
                .orElseThrow(
                        () -> {
                            CreditCodes.require(uscc);
                            return new Refusal(CommonProblem.NOT_FOUND);
                        });
    }

    /** What is known of an entity; empty for a code that was never given. */
    public Optional<EntityFacts> find(String uscc) {
        return store.findByIdOptional(uscc).map(this::facts);
    }

    /**
     * The entity, if this person may act for it.
     *
     * @param subject of the token
     * @throws Refusal 404: another's entity is as unknown here as none
     */
    @Rule("GEN-011")
    public EntityFacts representedBy(String uscc, String subject) {
        return find(uscc)
                .filter(found -> found.isRepresentedBy(subject))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Links an enterprise to the individual business it has come from (REG-155). */
    @Rule("REG-155")
    public void succeeds(String uscc, String predecessor) {
        store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND)).predecessorUscc =
                predecessor;
    }

    /** The code it has succeeded, where there is one. */
    Optional<String> predecessorOf(String uscc) {
        return store.findByIdOptional(uscc)
                .flatMap(entity -> Optional.ofNullable(entity.predecessorUscc));
    }

    /** The branches that are alive (REG-165). */
    @Rule("REG-165")
    public List<EntityFacts> branchesOf(String uscc) {
        return store
                .list("parentUscc = ?1 and status in ?2", uscc, List.of("ACTIVE", "DORMANT"))
                .stream()
                .map(this::facts)
                .toList();
    }

    /** The same, locked until the transaction ends. */
    public Optional<EntityFacts> lock(String uscc) {
        return store.locked(uscc).map(this::facts);
    }

    private EntityFacts facts(Entity entity) {
        return new EntityFacts(
                entity.uscc,
                entity.applicationId,
                json.read(entity.body, Registered.class),
                entity.status(),
                entity.establishedOn,
                Optional.ofNullable(entity.endedOn),
                Optional.ofNullable(entity.exitCaseId),
                entity.licenceVersion,
                entity.listed,
                entity.nameBlockedToUscc,
                entity.legacyForeignForm,
                entity.version);
    }

    /**
     * Changes the status, with its history.
     *
     * @param cause the case that decided it
     */
    @Rule({"GEN-020", "INV-04", "INV-05"})
    public void change(String uscc, EntityStatus to, String cause, Actor actor) {
        Entity entity = store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        EntityStatus from = entity.status();
        if (!from.mayBecome(to)) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, from + " does not become " + to);
        }
        entity.previousStatus = from.name();
        entity.status = to.name();
        if (to == EntityStatus.DEREGISTERED) {
            entity.endedOn = clock.today();
            entity.exitCaseId = null;
        }
        remember(uscc, from, new Since(to, clock.today()), cause, actor);
    }

    /**
     * Gives an entity the status back that it had before it was cancelled, revoked or deregistered.
     * Code and history stay; the licence counts on, for the one that is issued anew.
     *
     * @param cause the case that decided it
     */
    @Rule({"REG-195", "DER-019", "INV-04", "INV-05", "INV-25"})
    public EntityFacts restore(String uscc, String cause, Actor actor) {
        Entity entity = store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        EntityStatus from = entity.status();
        EntityStatus former =
                before(uscc, from)
                        .filter(from::mayBeRestoredTo)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                CommonProblem.STATE_CONFLICT,
                                                from + " is not restored"));
        entity.previousStatus = before(uscc, former).map(Enum::name).orElse(null);
        entity.status = former.name();
        entity.exitUndone |= from == EntityStatus.DEREGISTERED;
        entity.endedOn = null;
        entity.licenceVersion++;
        store.flush();
        remember(uscc, from, new Since(former, clock.today()), cause, actor);
        return facts(entity);
    }

    private Optional<EntityStatus> before(String uscc, EntityStatus status) {
        return sql
                .query(
                        "select from_status from entity_status_history where uscc = ?"
                                + " and to_status = ? and from_status is not null"
                                + " order by id desc limit 1",
                        row -> EntityStatus.valueOf(row.getString(1)),
                        uscc,
                        status.name())
                .stream()
                .findFirst();
    }

    /** Counts one licence more, for one that is issued anew with no item changed (REG-121). */
    public int countLicence(String uscc) {
        Entity entity = store.locked(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        entity.licenceVersion++;
        return entity.licenceVersion;
    }

    /** Sets or takes away that its shares are traded on an exchange (REG-175, DER-011 D16). */
    @Rule({"REG-175", "DER-011"})
    public void list(String uscc, boolean listed) {
        store.locked(uscc).ifPresent(entity -> entity.listed = listed);
    }

    /** Sets the flag {@code exitCaseOpen} beside the status (EVT-40). */
    public void exitCaseOpened(String uscc, String caseId) {
        store.locked(uscc).ifPresent(entity -> entity.exitCaseId = caseId);
    }

    /** Takes it away, if it is this case's (EVT-41). */
    public void exitCaseClosed(String uscc, String caseId) {
        store.locked(uscc)
                .filter(entity -> caseId.equals(entity.exitCaseId))
                .ifPresent(entity -> entity.exitCaseId = null);
    }

    /** Sets or takes away the flag {@code nameBlockedToUscc} beside the status (REG-051). */
    @Rule("REG-051")
    public void blockName(String uscc, boolean blocked) {
        store.locked(uscc).ifPresent(entity -> entity.nameBlockedToUscc = blocked);
    }

    /** Sets the fact that blocks an old foreign investment, or ends it (REG-084). */
    @Rule("REG-084")
    public void legacyForeignForm(String uscc, boolean stands) {
        store.locked(uscc).ifPresent(entity -> entity.legacyForeignForm = stands);
    }

    /** Sets the flag {@code specialMark} beside the status, with its reason (REG-014). */
    @Rule("REG-014")
    public void mark(String uscc, String reason) {
        store.locked(uscc).ifPresent(entity -> entity.specialMark = reason);
    }

    /** Takes it away. */
    @Rule("REG-014")
    public void unmark(String uscc) {
        store.locked(uscc).ifPresent(entity -> entity.specialMark = null);
    }

    /** Why it is specially marked on the public record, if it is. */
    @Rule("REG-014")
    Optional<String> specialMarkOf(String uscc) {
        return store.findByIdOptional(uscc)
                .flatMap(entity -> Optional.ofNullable(entity.specialMark));
    }

    /** Whether the actor may act for this entity. */
    @Override
    @Rule("GEN-011")
    public boolean isRepresentedBy(String uscc, Actor actor) {
        return find(uscc).filter(found -> found.isRepresentedBy(actor.subject())).isPresent();
    }

    /**
     * What an authority has in hand against an entity is for the officers of the place and for the
     * entity itself.
     *
     * @throws Refusal 404 for everybody else, 403 for officers of another place
     */
    @Rule("GEN-011")
    public void requireReader(String uscc, Jurisdiction place, Actor actor) {
        if (actor.has(Role.REGISTRAR) || actor.has(Role.REGISTRAR_LEAD)) {
            actor.requireJurisdiction(place);
        } else if (!isRepresentedBy(uscc, actor)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    /** A status and the day on which it began. */
    record Since(EntityStatus status, LocalDate on) {}

    /** The statuses it had, oldest first. */
    List<Since> statuses(String uscc) {
        return sql.query(
                "select to_status, legal_date from entity_status_history where uscc = ? order by id",
                row ->
                        new Since(
                                EntityStatus.valueOf(row.getString(1)),
                                row.getObject(2, LocalDate.class)),
                uscc);
    }

    private void remember(
            String uscc, @Nullable EntityStatus from, Since to, String cause, Actor actor) {
        sql.update(
                "insert into entity_status_history"
                        + " (uscc, from_status, to_status, at, legal_date, cause, actor)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                uscc,
                from == null ? null : from.name(),
                to.status().name(),
                clock.instant(),
                to.on(),
                cause,
                actor.subject());
    }

    private static EventHeader header(Entity entity, String correlation, Actor actor) {
        return EventHeader.of(
                Subject.uscc(entity.uscc),
                entity.uscc,
                new Jurisdiction(entity.authorityCode),
                correlation,
                actor);
    }
}
