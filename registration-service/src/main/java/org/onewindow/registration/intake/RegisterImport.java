package org.onewindow.registration.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EnteredFact;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.exit.Deregistration;
import org.onewindow.registration.intake.FactRules.Fact;
import org.onewindow.registration.intake.FactRules.Reading;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.name.RegisteredNames;

/** Enters the rows of a file into the register, each once, and reports on all of them. */
@ApplicationScoped
class RegisterImport {

    /** After so many the session forgets what it has written, or each row costs more. */
    private static final int TOGETHER = 50;

    private final EntityRegister register;
    private final RegisteredNames names;
    private final Deregistration deregistration;
    private final ImportStore store;
    private final CatalogueStore catalogues;
    private final Decisions decisions;
    private final BusinessClock clock;
    private final EntityManager session;

    RegisterImport(
            EntityRegister register,
            RegisteredNames names,
            Deregistration deregistration,
            ImportStore store,
            CatalogueStore catalogues,
            Decisions decisions,
            BusinessClock clock,
            EntityManager session) {
        this.register = register;
        this.names = names;
        this.deregistration = deregistration;
        this.store = store;
        this.catalogues = catalogues;
        this.decisions = decisions;
        this.clock = clock;
        this.session = session;
    }

    /**
     * Enters what can be entered.
     *
     * @param source where the rows come from, in the officer's words
     * @param defaultType of rows that do not say theirs
     */
    @Transactional
    @Rule({"INV-02", "INV-05", "EVT-04"})
    ImportReport enter(
            List<Row> rows, String source, Optional<EntityType> defaultType, Actor actor) {
        store.lock();
        FactRules rules = new FactRules(catalogues.current(), defaultType, clock.today());
        Set<String> seen =
                store.registered(rows.stream().map(row -> row.get("creditCode")).toList());
        Set<String> inFile = new HashSet<>();
        List<Reading> readings = new ArrayList<>();
        for (Row row : rows) {
            Reading reading = rules.read(row, names.typeSaidBy(row.get("name")));
            reading = unlessKnown(withinReach(reading, actor), seen, inFile);
            readings.add(reading.outcome().isTakenUp() ? entered(reading, actor) : reading);
            if (readings.size() % TOGETHER == 0) {
                session.flush();
                session.clear();
            }
        }
        ImportReport report = ImportReport.of(UuidV7.next(), source, clock.instant(), readings);
        store.save(report, actor.subject(), readings);
        decisions.record(decision(report, defaultType, actor));
        return report;
    }

    private static Reading unlessKnown(Reading reading, Set<String> seen, Set<String> inFile) {
        String code = reading.row().get("creditCode");
        if (!reading.outcome().isTakenUp()) {
            return reading;
        }
        if (seen.contains(code)) {
            return reading.with(RowFinding.ALREADY_REGISTERED);
        }
        return inFile.add(code) ? reading : reading.with(RowFinding.REPEATED);
    }

    /** An officer enters only what lies in the divisions of the token; a service anything. */
    @Rule("GEN-011")
    private static Reading withinReach(Reading reading, Actor actor) {
        boolean within =
                actor.has(Role.SERVICE)
                        || reading.fact()
                                .map(fact -> fact.registered().authorityCode())
                                .map(place -> actor.covers(new Jurisdiction(place)))
                                .orElse(true);
        return within ? reading : reading.with(RowFinding.OUTSIDE_JURISDICTION);
    }

    private Reading entered(Reading reading, Actor actor) {
        Fact fact = reading.fact().orElseThrow();
        UUID row = UuidV7.next();
        RegisteredNames.Entered name =
                names.enter(
                        fact.registered().displayName(),
                        fact.registered().authorityCode(),
                        fact.registered().entityType(),
                        fact.uscc(),
                        new RegisteredNames.Standing(lostName(fact), fact.statusSince()));
        register.enterFact(
                row,
                new EnteredFact(
                        fact.uscc(),
                        fact.registered(),
                        fact.registeredOn(),
                        name.industry(),
                        fact.status(),
                        fact.statusSince()),
                actor);
        if (fact.legacyForeignForm()) {
            register.legacyForeignForm(fact.uscc(), true);
        }
        if (fact.status() == EntityStatus.DEREGISTERED) {
            register.find(fact.uscc())
                    .ifPresent(
                            entity ->
                                    deregistration.ofFact(
                                            entity, fact.statusSince(), row.toString(), actor));
        }
        return name.comparable() ? reading : reading.with(RowFinding.NAME_NOT_COMPARABLE);
    }

    /** Who has left, or was cancelled for fraud, had its name; a revoked one keeps it. */
    @Rule("REG-048")
    private static Optional<NameReservations.End> lostName(Fact fact) {
        return switch (fact.status()) {
            case DEREGISTERED -> Optional.of(NameReservations.End.DEREGISTERED);
            case CANCELLED -> Optional.of(NameReservations.End.CANCELLED_FOR_FRAUD);
            case ACTIVE, DORMANT, LIQUIDATING, REVOKED, STRUCK_OFF -> Optional.empty();
        };
    }

    private static Decision decision(
            ImportReport report, Optional<EntityType> defaultType, Actor actor) {
        return new Decision(
                "REGISTER_IMPORT",
                report.importId().toString(),
                "IMPORTED",
                actor.jurisdictions().stream().findFirst().orElse(Jurisdiction.NATION),
                actor,
                List.of(AppliedRule.passed("INV-02"), AppliedRule.passed("INV-03")),
                Map.of(
                        "source", report.source(),
                        "rows", report.rows(),
                        "accepted", report.accepted(),
                        "warned", report.warned(),
                        "refused", report.refused(),
                        "skipped", report.skipped(),
                        "defaultType", defaultType.map(Enum::name).orElse("")),
                List.of(),
                Optional.empty());
    }
}
