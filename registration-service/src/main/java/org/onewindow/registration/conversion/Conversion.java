package org.onewindow.registration.conversion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.CommitmentRecords;
import org.onewindow.registration.application.Confirmation;
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.application.FactGathering;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.capital.CapitalFlags;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.ownership.BeneficialOwners;
import org.onewindow.registration.permit.Permits;
import org.onewindow.registration.scope.ItemFilings;

/** Registers an approved conversion, either way in one transaction (REG-155). */
@Singleton
class Conversion {

    private final EntityRegister register;
    private final Licences licences;
    private final NameReservations names;
    private final NameCorrections corrections;
    private final FactGathering gathering;
    private final Confirmation confirmation;
    private final CommitmentRecords commitments;
    private final ItemFilings filings;
    private final CapitalFlags flags;
    private final Permits permits;
    private final BeneficialOwners owners;
    private final CatalogueStore catalogues;
    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    Conversion(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            NameCorrections corrections,
            FactGathering gathering,
            Confirmation confirmation,
            CommitmentRecords commitments,
            ItemFilings filings,
            CapitalFlags flags,
            Permits permits,
            BeneficialOwners owners,
            CatalogueStore catalogues,
            Outbox outbox,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.corrections = corrections;
        this.gathering = gathering;
        this.confirmation = confirmation;
        this.commitments = commitments;
        this.filings = filings;
        this.flags = flags;
        this.permits = permits;
        this.owners = owners;
        this.catalogues = catalogues;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Code, date of establishment and files go on (直接变更); one event says all of it. */
    @Rule({"REG-155", "REG-110", "INV-06", "EVT-09"})
    void inPlace(Dossier dossier, ConversionForm form, Actor actor) {
        String uscc = form.uscc();
        SetupForm target = form.target();
        names.end(uscc, NameReservations.End.CHANGED, clock.today());
        gathering
                .reservation(dossier, target)
                .ifPresent(
                        reserved -> {
                            names.use(reserved.id(), uscc, actor);
                            commitments.ofName(dossier, reserved, uscc, actor);
                        });
        String cause = dossier.id().toString();
        Amendment amendment =
                register.amendAs(
                        uscc,
                        entry -> converted(dossier, target, entry),
                        this::converted,
                        cause,
                        actor);
        licences.replace(amendment, cause, actor);
        corrections.nameChanged(uscc, amendment.after().registered().displayName());
        commitments.record(dossier, target.commitments(), uscc, actor);
        filings.file(cause, uscc, target, actor);
        owners.file(uscc, target.beneficialOwnership(), target.parties(), clock.today(), cause);
        flags.stated(
                uscc, dossier.place(), gathering.isCapitalAbnormal(dossier, target), cause, actor);
    }

    /** The right to act stays with the operator, or passes on with the responsible person. */
    @Rule({"GEN-011", "REG-151", "REG-155"})
    private Registered converted(Dossier dossier, SetupForm target, Registered entry) {
        boolean files = target.agent() == null && target.applicant().equals(target.responsible());
        Optional<String> self =
                files ? Optional.of(Digest.sha256(dossier.owner())) : Optional.empty();
        List<String> logins =
                target.party(target.responsible())
                        .map(
                                person ->
                                        Representation.after(
                                                entry, person.name(), person.numberHash(), self))
                        .orElse(entry.representatives());
        return RegisteredItems.of(target, catalogues.current(), logins);
    }

    private EntityConverted converted(Amendment amendment) {
        Registered after = amendment.after().registered();
        return new EntityConverted(
                amendment.after().uscc(),
                after.displayName(),
                amendment.before().registered().entityType(),
                after.entityType(),
                after.authorityCode(),
                amendment.after().establishedOn(),
                clock.today(),
                amendment.after().licenceVersion(),
                after.fdi(),
                after.domicile(),
                after.responsiblePerson(),
                after.capital(),
                after.scopeItems(),
                after.representatives(),
                amendment.deltas());
    }

    /**
     * The business ends and the enterprise begins, both or neither (注销+设立, saga 3). That the
     * business has ended is said by {@code EntityConvertedNewCode} alone: an {@code
     * EntityDeregistered} beside it would have its permits cancelled, which go over (LIC-068).
     */
    @Rule({"REG-155", "EVT-09", "INV-02"})
    void underNewCode(Dossier dossier, ConversionForm form, String successor, Actor actor) {
        String cause = dossier.id().toString();
        EntityFacts business =
                register.lock(form.uscc())
                        .orElseThrow(() -> new IllegalStateException("no such entity"));
        register.change(form.uscc(), EntityStatus.DEREGISTERED, cause, actor);
        licences.voidOf(business, "CONVERTED", cause, actor);
        names.end(form.uscc(), NameReservations.End.DEREGISTERED, clock.today());
        confirmation.register(dossier, form.target(), successor, actor);
        register.succeeds(successor, form.uscc());
        permits.succeeded(form.uscc(), successor, cause, actor);
        publish(
                new EntityConvertedNewCode(
                        form.uscc(),
                        successor,
                        form.target().name() == null ? "" : form.target().name(),
                        business.registered().entityType(),
                        form.target().entityType(),
                        form.target().authorityCode(),
                        clock.today()),
                business,
                cause,
                actor);
    }

    private void publish(Object event, EntityFacts entity, String cause, Actor actor) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(entity.uscc()),
                        entity.uscc(),
                        new Jurisdiction(entity.registered().authorityCode()),
                        cause,
                        actor));
    }
}
