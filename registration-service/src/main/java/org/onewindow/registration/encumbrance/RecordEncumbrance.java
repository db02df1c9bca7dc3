package org.onewindow.registration.encumbrance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;

/** Enters and releases burdens, under the lock of the entity that a decided exit takes as well. */
@Singleton
class RecordEncumbrance {

    private final EncumbranceStore store;
    private final Encumbrances encumbrances;
    private final EntityRegister register;
    private final Outbox outbox;
    private final Decisions decisions;
    private final BusinessClock clock;

    /** What is reported; the holder's number comes as its hash. */
    record Report(
            Kind kind,
            @Nullable String holderHash,
            @Nullable BigDecimal amount,
            String inFavourOf,
            String document) {}

    @Inject
    RecordEncumbrance(
            EncumbranceStore store,
            Encumbrances encumbrances,
            EntityRegister register,
            Outbox outbox,
            Decisions decisions,
            BusinessClock clock) {
        this.store = store;
        this.encumbrances = encumbrances;
        this.register = register;
        this.outbox = outbox;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule({"REG-159", "REG-160", "EVT-12"})
    Encumbrance record(String uscc, Report report, Actor actor) {
        EntityFacts entity = locked(uscc, report.kind(), actor);
        if (entity.status() == EntityStatus.DEREGISTERED) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the entity has ended");
        }
        Encumbrance entry = new Encumbrance();
        entry.id = UuidV7.next();
        entry.uscc = uscc;
        entry.kind = report.kind();
        entry.inFavourOf = report.inFavourOf();
        entry.document = report.document();
        entry.since = clock.today();
        entry.recordedAt = clock.instant();
        entry.amount = report.amount();
        entry.currency = report.amount() == null ? null : currency(entity.registered());
        if (report.kind().isAboutShares()) {
            burden(entry, entity.registered(), report);
        }
        store.persistAndFlush(entry);
        publish(recorded(entry), entity, entry, actor);
        decided(entry, "RECORDED", entity, actor);
        return entry;
    }

    private EntityFacts locked(String uscc, Kind kind, Actor actor) {
        if (!kind.mayBeRecordedBy(actor)) {
            throw new Refusal(CommonProblem.ROLE_DENIED);
        }
        EntityFacts entity =
                register.lock(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (actor.has(Role.REGISTRAR)) {
            actor.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        }
        return entity;
    }

    private void burden(Encumbrance entry, Registered registered, Report report) {
        String hash = Objects.requireNonNull(report.holderHash());
        BigDecimal amount = Objects.requireNonNull(report.amount());
        Registered.Investor holder =
                registered.investors().stream()
                        .filter(investor -> investor.idHash().equals(hash))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(EncumbranceProblem.HOLDER_UNKNOWN));
        EncumbranceRules.against(
                        report.kind(),
                        amount,
                        holder.share(),
                        encumbrances.burdens(entry.uscc, hash))
                .ifPresent(
                        problem -> {
                            throw new Refusal(problem);
                        });
        entry.holder = holder.name();
        entry.holderHash = hash;
    }

    private static String currency(Registered registered) {
        return Optional.ofNullable(registered.capital())
                .map(Registered.Money::currency)
                .orElse("CNY");
    }

    @Transactional
    @Rule({"REG-159", "REG-160", "EVT-12"})
    Encumbrance release(
            String uscc, UUID id, @Nullable String ifMatch, String document, Actor actor) {
        Encumbrance entry =
                store.findByIdOptional(id)
                        .filter(found -> found.uscc.equals(uscc))
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        EntityFacts entity = locked(uscc, entry.kind, actor);
        EntityTags.requireMatch(ifMatch, entry.version);
        if (entry.releasedOn != null) {
            throw new Refusal(EncumbranceProblem.ALREADY_RELEASED);
        }
        entry.releasedOn = clock.today();
        entry.releaseDocument = document;
        store.flush();
        publish(released(entry), entity, entry, actor);
        decided(entry, "RELEASED", entity, actor);
        return entry;
    }

    private static Object recorded(Encumbrance entry) {
        return switch (entry.kind) {
            case PLEDGE ->
                    new SharePledged(
                            entry.uscc,
                            entry.id,
                            holder(entry),
                            money(entry),
                            entry.inFavourOf,
                            entry.since);
            case FREEZE ->
                    new EquityFrozen(
                            entry.uscc,
                            entry.id,
                            holder(entry),
                            money(entry),
                            entry.inFavourOf,
                            entry.since);
            case CHATTEL_MORTGAGE ->
                    new ChattelMortgaged(
                            entry.uscc, entry.id, entry.money(), entry.inFavourOf, entry.since);
        };
    }

    private Object released(Encumbrance entry) {
        return switch (entry.kind) {
            case PLEDGE ->
                    new SharePledgeReleased(
                            entry.uscc,
                            entry.id,
                            holder(entry),
                            money(entry),
                            entry.inFavourOf,
                            clock.today());
            case FREEZE ->
                    new EquityFreezeReleased(
                            entry.uscc,
                            entry.id,
                            holder(entry),
                            money(entry),
                            entry.inFavourOf,
                            clock.today());
            case CHATTEL_MORTGAGE ->
                    new ChattelMortgageReleased(
                            entry.uscc, entry.id, entry.money(), entry.inFavourOf, clock.today());
        };
    }

    private static String holder(Encumbrance entry) {
        return Objects.requireNonNull(entry.holder);
    }

    private static Registered.Money money(Encumbrance entry) {
        return Objects.requireNonNull(entry.money());
    }

    private void publish(Object event, EntityFacts entity, Encumbrance entry, Actor actor) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(entry.uscc),
                        entry.uscc,
                        new Jurisdiction(entity.registered().authorityCode()),
                        entry.id.toString(),
                        actor));
    }

    private void decided(Encumbrance entry, String outcome, EntityFacts entity, Actor actor) {
        String rule = entry.kind == Kind.FREEZE ? "REG-159" : "REG-160";
        decisions.record(
                new Decision(
                        "ENCUMBRANCE_ENTRY",
                        entry.uscc,
                        outcome,
                        new Jurisdiction(entity.registered().authorityCode()),
                        actor,
                        List.of(Decision.AppliedRule.passed(rule)),
                        Map.of(
                                "encumbranceId", entry.id.toString(),
                                "kind", entry.kind.name(),
                                "document", entry.document),
                        List.of(),
                        Optional.empty()));
    }
}
