package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.FormerEntries;
import org.onewindow.registration.entity.FormerEntry;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Restoring;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;

/** What a revocation does to the register, all in the transaction of its approval (REG-194). */
@Singleton
class Revocation {

    private final EntityRegister register;
    private final FormerEntries formerEntries;
    private final Revival revival;
    private final Licences licences;
    private final NameReservations names;
    private final FraudNews news;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final StoredJson json;
    private final Sql sql;

    /** What was revoked: the scope that others are told, and the items in words. */
    private record Revoked(Target scope, List<String> items) {}

    @Inject
    Revocation(
            EntityRegister register,
            FormerEntries formerEntries,
            Revival revival,
            Licences licences,
            NameReservations names,
            FraudNews news,
            Parameters parameters,
            BusinessClock clock,
            StoredJson json,
            DataSource database) {
        this.register = register;
        this.formerEntries = formerEntries;
        this.revival = revival;
        this.licences = licences;
        this.names = names;
        this.news = news;
        this.parameters = parameters;
        this.clock = clock;
        this.json = json;
        sql = new Sql(database);
    }

    @Rule({"REG-193", "REG-194", "EVT-13"})
    void revoke(FraudCase found, Proposal proposal, String number, Actor actor) {
        EntityFacts entity = register.lock(found.uscc).orElseThrow();
        Revoked revoked =
                switch (found.target) {
                    case SETUP ->
                            proposal.items().isEmpty()
                                    ? setup(entity, found, actor)
                                    : persons(entity, found, proposal, actor);
                    case CHANGE -> change(entity, found, proposal, actor);
                    case EXIT -> exit(entity, found, actor);
                };
        found.items = json.write(revoked.items());
        bar(found, proposal);
        EntityFacts present = register.lock(found.uscc).orElseThrow();
        news.publish(
                new RegistrationCancelled(
                        found.uscc,
                        found.id,
                        revoked.scope().name(),
                        present.status().name(),
                        entity.status().name(),
                        clock.today(),
                        number,
                        revoked.items(),
                        proposal.responsible()),
                found,
                actor);
        if (found.target == Target.EXIT) {
            restored(found, present, actor);
        }
    }

    /** The whole set-up: the entity has to be wound up, its name is closed for a year. */
    @Rule({"REG-194", "REG-048", "EVT-17"})
    private Revoked setup(EntityFacts entity, FraudCase found, Actor actor) {
        if (!entity.status().mayBecome(EntityStatus.CANCELLED)) {
            throw new Refusal(FraudProblem.TARGET_NOT_FIT, entity.status().name());
        }
        String caseId = found.id.toString();
        register.change(entity.uscc(), EntityStatus.CANCELLED, caseId, actor);
        licences.voidOf(entity, "REGISTRATION_REVOKED", caseId, actor);
        names.end(entity.uscc(), NameReservations.End.CANCELLED_FOR_FRAUD, clock.today());
        return new Revoked(Target.SETUP, List.of());
    }

    /** Persons who were entered falsely, where the entity can go on without them. */
    @Rule("REG-193")
    private Revoked persons(EntityFacts entity, FraudCase found, Proposal proposal, Actor actor) {
        requireLiving(entity);
        Registered present = entity.registered();
        Set<String> officers = proposal.persons(Proposal.Item.Kind.OFFICER);
        Set<String> investors = proposal.persons(Proposal.Item.Kind.INVESTOR);
        List<String> items = itemsOf(present, officers, investors);
        if (proposal.items().size() != officers.size() + investors.size() || items.isEmpty()) {
            throw new Refusal(FraudProblem.ITEM_UNKNOWN);
        }
        Registered rest = Restoring.without(present, officers, investors);
        Survival.defect(present, rest, limits(present))
                .ifPresent(
                        defect -> {
                            throw new Refusal(FraudProblem.CANNOT_GO_ON, defect);
                        });
        String caseId = found.id.toString();
        licences.replace(
                register.amend(entity.uscc(), entry -> rest, caseId, actor), caseId, actor);
        found.partial = true;
        return new Revoked(Target.CHANGE, items);
    }

    private ParameterSet limits(Registered entry) {
        return parameters.at(new Jurisdiction(entry.authorityCode()), clock.today());
    }

    private static List<String> itemsOf(
            Registered present, Set<String> officers, Set<String> investors) {
        List<String> items = new ArrayList<>();
        present.officers().stream()
                .filter(officer -> officers.contains(officer.idHash()))
                .map(officer -> "officers:" + officer.office())
                .forEach(items::add);
        present.investors().stream()
                .filter(investor -> investors.contains(investor.idHash()))
                .map(investor -> "investors:" + investor.role())
                .forEach(items::add);
        return items;
    }

    /** A change: its items are again what they were before it. */
    @Rule({"REG-193", "REG-194"})
    private Revoked change(EntityFacts entity, FraudCase found, Proposal proposal, Actor actor) {
        requireLiving(entity);
        FormerEntry former =
                formerEntries
                        .find(found.uscc, found.changeOrdinal)
                        .orElseThrow(() -> new Refusal(FraudProblem.CHANGE_UNKNOWN));
        List<String> fields = proposal.items().isEmpty() ? former.fields() : proposal.fields();
        if (fields.isEmpty() || !former.fields().containsAll(fields)) {
            throw new Refusal(FraudProblem.ITEM_UNKNOWN);
        }
        requireLatest(former, fields);
        revival.takingBack(found.uscc, former.registered(), fields, found.id.toString(), actor);
        found.partial = fields.size() < former.fields().size();
        return new Revoked(Target.CHANGE, fields);
    }

    static void requireLatest(FormerEntry former, List<String> fields) {
        if (fields.stream().anyMatch(former.overtaken()::contains)) {
            throw new Refusal(FraudProblem.LATER_CHANGE, String.join(",", former.overtaken()));
        }
    }

    private static void requireLiving(EntityFacts entity) {
        if (!entity.status().isAlive()) {
            throw new Refusal(FraudProblem.TARGET_NOT_FIT, entity.status().name());
        }
    }

    /** An exit: the entity is back, and may leave by liquidation only. */
    @Rule({"REG-194", "DER-019"})
    private Revoked exit(EntityFacts entity, FraudCase found, Actor actor) {
        if (entity.status() != EntityStatus.DEREGISTERED) {
            throw new Refusal(FraudProblem.TARGET_NOT_FIT, entity.status().name());
        }
        revival.ofEntity(found.uscc, found.id.toString(), actor);
        return new Revoked(Target.EXIT, List.of());
    }

    @Rule({"EVT-14", "DER-019"})
    private void restored(FraudCase found, EntityFacts present, Actor actor) {
        news.publish(
                new RegistrationRestored(
                        found.uscc,
                        found.id,
                        Target.EXIT.name(),
                        present.status().name(),
                        EntityStatus.DEREGISTERED.name(),
                        clock.today(),
                        present.licenceVersion(),
                        true),
                found,
                actor);
    }

    /** Barred from applying for three years, counted from today (REG-025). */
    @Rule({"REG-194", "REG-025"})
    private void bar(FraudCase found, Proposal proposal) {
        for (String person : proposal.responsible()) {
            sql.update(
                    "insert into person_bar (number_hash, kind, since, basis, case_id)"
                            + " values (?, 'FALSE_REGISTRATION', ?, ?, ?)",
                    person,
                    clock.today(),
                    "《市场主体登记管理条例》第四十条",
                    found.id);
        }
    }
}
