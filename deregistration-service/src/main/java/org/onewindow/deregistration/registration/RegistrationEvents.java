package org.onewindow.deregistration.registration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.deregistration.idle.DormantPeriods;
import org.onewindow.deregistration.restored.RestorationWatches;
import org.onewindow.deregistration.simplified.CaseEnding;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** What registration says of entities, and its answer to a decided exit. */
@ApplicationScoped
class RegistrationEvents implements EventSubscription {

    private static final String TOPIC = "onewindow.registration.v1";

    private final EventIntake intake;
    private final KnownEntities entities;
    private final CaseEnding cases;
    private final RestorationWatches watches;
    private final Handlers handlers = allHandlers();

    RegistrationEvents(
            EventIntake intake,
            KnownEntities entities,
            CaseEnding cases,
            RestorationWatches watches,
            DormantPeriods dormancies) {
        this.intake = intake;
        this.entities = entities;
        this.cases = cases;
        this.watches = watches;
        dormancies.addTo(handlers);
    }

    record EntityRegistered(
            String uscc,
            String name,
            String entityType,
            String authorityCode,
            List<String> representatives) {}

    record EntityChanged(
            String uscc,
            String name,
            String entityType,
            String authorityCode,
            List<String> representatives) {}

    record EntityConvertedNewCode(String uscc) {}

    record EntityDeregistered(String uscc, LocalDate endedOn, @Nullable UUID exitCaseId) {}

    record RegistrationRestored(String uscc, String scope, String status, LocalDate restoredOn) {}

    record DeregistrationRejected(UUID exitCaseId, List<Blocker> blockers) {}

    record Blocker(String code, @Nullable String detail) {}

    @Incoming("registration")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }

    private Handlers allHandlers() {
        return new Handlers()
                .on(
                        "onewindow.registration.EntityRegistered.v1",
                        EntityRegistered.class,
                        (event, said) -> registered(said))
                .on(
                        "onewindow.registration.EntityChanged.v1",
                        EntityChanged.class,
                        (event, said) -> changed(said))
                .on(
                        "onewindow.registration.EntityConverted.v1",
                        EntityChanged.class,
                        (event, said) -> changed(said))
                .on(
                        "onewindow.registration.EntityConvertedNewCode.v1",
                        EntityConvertedNewCode.class,
                        (event, said) -> entities.ended(said.uscc()))
                .on(
                        "onewindow.registration.EntityDeregistered.v1",
                        EntityDeregistered.class,
                        (event, said) -> ended(said))
                .on(
                        "onewindow.registration.RegistrationRestored.v1",
                        RegistrationRestored.class,
                        (event, said) -> restored(said))
                .on(
                        "onewindow.registration.DeregistrationRejected.v1",
                        DeregistrationRejected.class,
                        (event, said) -> rejected(said));
    }

    private void registered(EntityRegistered said) {
        entities.registered(
                said.uscc(),
                said.name(),
                said.entityType(),
                new Jurisdiction(said.authorityCode()),
                said.representatives());
    }

    private void changed(EntityChanged said) {
        entities.changed(
                said.uscc(),
                said.name(),
                said.entityType(),
                new Jurisdiction(said.authorityCode()),
                said.representatives());
    }

    private void ended(EntityDeregistered said) {
        entities.ended(said.uscc());
        watches.end(said.uscc(), said.endedOn());
        Optional.ofNullable(said.exitCaseId())
                .ifPresent(exitCase -> cases.registered(exitCase, said.endedOn()));
    }

    /** An exit was undone, and the entity is watched; or it stands after all. */
    @Rule({"EVT-14", "DER-019", "DER-064"})
    private void restored(RegistrationRestored said) {
        if (!said.scope().equals("EXIT")) {
            return;
        }
        if (said.status().equals("DEREGISTERED")) {
            entities.ended(said.uscc());
            watches.end(said.uscc(), said.restoredOn());
        } else {
            entities.restored(said.uscc());
            watches.begin(said.uscc(), said.restoredOn());
        }
    }

    private void rejected(DeregistrationRejected said) {
        String blockers =
                said.blockers().stream()
                        .map(
                                blocker ->
                                        blocker.detail() == null
                                                ? blocker.code()
                                                : blocker.code() + " " + blocker.detail())
                        .collect(Collectors.joining(";"));
        cases.rejected(said.exitCaseId(), blockers);
    }
}
