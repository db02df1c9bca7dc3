package org.onewindow.credit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.commitment.Commitments;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.Facts;
import org.onewindow.credit.fact.RegisteredFacts;
import org.onewindow.credit.fact.ResponsiblePersons;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.credit.file.RegisteredEntity;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.event.ReceivedEvent;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.LegalDate;

/** What credit does with what registration says. */
@ApplicationScoped
public class RegistrationEvents implements EventSubscription {

    private static final String TOPIC = "onewindow.registration.v1";

    private final EventIntake intake;
    private final CreditFiles files;
    private final Commitments commitments;
    private final Facts facts;
    private final ResponsiblePersons responsible;
    private final RegisteredFacts registered;
    private final RegisteredEncumbrances encumbrances;
    private final LifeEvents life;

    record EntityRegistered(
            String uscc,
            String name,
            String entityType,
            Jurisdiction authorityCode,
            LocalDate establishedOn) {}

    record CommitmentRecorded(
            String applicationId, String uscc, String commitment, @Nullable String textVersion) {}

    record EntityChanged(
            String uscc,
            String name,
            String entityType,
            Jurisdiction authorityCode,
            LocalDate changedOn,
            @Nullable FiledLate filedLate) {}

    record FiledLate(LocalDate resolvedOn, LocalDate fileBy) {}

    record EntityConverted(
            String uscc, String name, String entityType, Jurisdiction authorityCode) {}

    record CommitmentOutcome(
            String applicationId, String uscc, String commitment, String outcome) {}

    record EntityConvertedNewCode(String uscc, String successorUscc, LocalDate convertedOn) {}

    record EntityDeregistered(String uscc, LocalDate endedOn) {}

    record RegistrationCancelled(
            String uscc,
            String caseId,
            String scope,
            LocalDate cancelledOn,
            String documentNumber,
            List<String> persons) {}

    record RegistrationRestored(
            String uscc, String caseId, String status, LocalDate restoredOn, boolean exitUndone) {}

    @Inject
    RegistrationEvents(
            EventIntake intake,
            CreditFiles files,
            Commitments commitments,
            Facts facts,
            ResponsiblePersons responsible,
            RegisteredFacts registered,
            RegisteredEncumbrances encumbrances,
            LifeEvents life) {
        this.intake = intake;
        this.files = files;
        this.commitments = commitments;
        this.facts = facts;
        this.responsible = responsible;
        this.registered = registered;
        this.encumbrances = encumbrances;
        this.life = life;
    }

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
        Handlers handlers = new Handlers();
        addTo(handlers);
        encumbrances.addTo(handlers);
        life.addTo(handlers);
        return handlers;
    }

    private void addTo(Handlers handlers) {
        handlers.on(
                        "onewindow.registration.EntityRegistered.v1",
                        EntityRegistered.class,
                        this::openFile)
                .on(
                        "onewindow.registration.EntityChanged.v1",
                        EntityChanged.class,
                        this::changeFile)
                .on(
                        "onewindow.registration.EntityConverted.v1",
                        EntityConverted.class,
                        this::convertFile)
                .on(
                        "onewindow.registration.EntityConvertedNewCode.v1",
                        EntityConvertedNewCode.class,
                        this::closeConverted)
                .on(
                        "onewindow.registration.CommitmentOutcome.v1",
                        CommitmentOutcome.class,
                        this::endCommitment)
                .on(
                        "onewindow.registration.CommitmentRecorded.v1",
                        CommitmentRecorded.class,
                        this::recordCommitment)
                .on(
                        "onewindow.registration.EntityDeregistered.v1",
                        EntityDeregistered.class,
                        this::closeFile)
                .on(
                        "onewindow.registration.RegistrationCancelled.v1",
                        RegistrationCancelled.class,
                        this::bar)
                .on(
                        "onewindow.registration.RegistrationRestored.v1",
                        RegistrationRestored.class,
                        this::restore);
    }

    @Rule("EVT-04")
    void openFile(ReceivedEvent event, EntityRegistered registered) {
        files.open(
                new RegisteredEntity(
                        registered.uscc,
                        registered.name,
                        registered.entityType,
                        registered.authorityCode,
                        registered.establishedOn));
    }

    @Rule("EVT-07")
    void changeFile(ReceivedEvent event, EntityChanged changed) {
        files.change(changed.uscc, changed.name, changed.entityType, changed.authorityCode);
        FiledLate late = changed.filedLate;
        if (late != null) {
            registered.record(late(event, changed, late));
        }
    }

    /** Taken all the same, and kept on file (REG-150). */
    @Rule("REG-150")
    private static RegisteredFacts.Established late(
            ReceivedEvent event, EntityChanged changed, FiledLate late) {
        return new RegisteredFacts.Established(
                event.id(),
                FactKind.LATE_CHANGE,
                changed.uscc,
                changed.authorityCode.code(),
                event.correlationId(),
                "变更登记逾期申请：变更决议日期%s，应于%s前申请".formatted(late.resolvedOn, late.fileBy),
                "《市场主体登记管理条例》第二十四条",
                changed.changedOn);
    }

    /** The file goes on as that of the enterprise (REG-155). */
    @Rule({"EVT-09", "REG-155"})
    void convertFile(ReceivedEvent event, EntityConverted converted) {
        files.change(converted.uscc, converted.name, converted.entityType, converted.authorityCode);
    }

    @Rule("EVT-16")
    void endCommitment(ReceivedEvent event, CommitmentOutcome ended) {
        commitments.end(
                ended.uscc,
                ended.applicationId,
                ended.commitment,
                Commitments.Outcome.valueOf(ended.outcome));
    }

    @Rule("EVT-15")
    void recordCommitment(ReceivedEvent event, CommitmentRecorded recorded) {
        String textVersion = recorded.textVersion == null ? "" : recorded.textVersion;
        commitments.record(
                event.id(),
                new Commitments.Given(
                        recorded.uscc,
                        recorded.applicationId,
                        recorded.commitment,
                        textVersion,
                        LegalDate.of(event.time())));
    }

    /** The enterprise has a file of its own, and that of the business is linked to it. */
    @Rule({"EVT-09", "REG-155"})
    void closeConverted(ReceivedEvent event, EntityConvertedNewCode converted) {
        files.succeeded(converted.uscc, converted.successorUscc);
        closeFile(event, new EntityDeregistered(converted.uscc, converted.convertedOn));
    }

    @Rule("EVT-45")
    void closeFile(ReceivedEvent event, EntityDeregistered ended) {
        files.close(ended.uscc, ended.endedOn);
        facts.closeLists(ended.uscc, ended.endedOn);
    }

    /**
     * The entity has the fact on its file; who is responsible for the false registration is barred
     * for three years (REG-025).
     */
    @Rule({"EVT-13", "REG-194", "REG-025"})
    void bar(ReceivedEvent event, RegistrationCancelled cancelled) {
        ResponsiblePersons.Revocation revocation =
                new ResponsiblePersons.Revocation(
                        files.find(cancelled.uscc).orElseThrow().authorityCode(),
                        cancelled.documentNumber,
                        cancelled.cancelledOn);
        responsible.falselyRegistered(
                cancelled.caseId, cancelled.uscc, cancelled.scope, revocation);
        responsible.bar(cancelled.caseId, cancelled.persons, revocation);
    }

    /** A file goes on with its facts, and nobody stays barred for what was undone (REG-195). */
    @Rule({"EVT-14", "REG-195"})
    void restore(ReceivedEvent event, RegistrationRestored restored) {
        if (restored.status.equals("DEREGISTERED")) {
            files.close(restored.uscc, restored.restoredOn);
            responsible.free(restored.caseId, restored.restoredOn);
        } else if (restored.exitUndone) {
            files.reopen(restored.uscc);
        } else {
            responsible.free(restored.caseId, restored.restoredOn);
        }
    }
}
