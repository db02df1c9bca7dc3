package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.capital.CapitalFlags;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.check.SetupDocuments;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.name.ReservedName;
import org.onewindow.registration.ownership.BeneficialOwners;
import org.onewindow.registration.premises.Clusters;
import org.onewindow.registration.premises.ServiceAddresses;
import org.onewindow.registration.report.InvestmentReported;
import org.onewindow.registration.report.InvestmentReports;
import org.onewindow.registration.scope.ItemFilings;
import org.onewindow.registration.window.OneWindow;
import org.onewindow.registration.window.Opening;

/**
 * Confirms a set-up and registers it, in one transaction: credit code, register entry, licence,
 * name, commitments, one-window tasks and all their events, or nothing of it.
 */
@Singleton
public class Confirmation {

    private final EntityRegister register;
    private final Licences licences;
    private final NameReservations names;
    private final FactGathering facts;
    private final OneWindow window;
    private final CommitmentRecords commitments;
    private final ItemFilings filings;
    private final InvestmentReports reports;
    private final Clusters clusters;
    private final ServiceAddresses addresses;
    private final BranchTerm branches;
    private final CapitalFlags flags;
    private final BeneficialOwners owners;
    private final CatalogueStore catalogues;
    private final BusinessClock clock;

    @Inject
    Confirmation(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            FactGathering facts,
            OneWindow window,
            CommitmentRecords commitments,
            ItemFilings filings,
            InvestmentReports reports,
            Clusters clusters,
            ServiceAddresses addresses,
            BranchTerm branches,
            CapitalFlags flags,
            BeneficialOwners owners,
            CatalogueStore catalogues,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.facts = facts;
        this.window = window;
        this.commitments = commitments;
        this.filings = filings;
        this.reports = reports;
        this.clusters = clusters;
        this.addresses = addresses;
        this.branches = branches;
        this.flags = flags;
        this.owners = owners;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * Registers the entity of an approved application.
     *
     * @param actor the officer, or the service itself for a machine confirmation
     */
    @Rule({"REG-090", "REG-110", "REG-112", "INV-09"})
    public void register(Dossier dossier, SetupForm form, String uscc, Actor actor) {
        Optional<ReservedName> reserved = facts.reservation(dossier, form);
        Registered items =
                RegisteredItems.of(
                        form, catalogues.current(), List.of(Digest.sha256(dossier.owner())));
        Registered.Confirmed confirmed =
                register.enter(dossier.id(), uscc, items, clock.today(), actor);
        reserved.ifPresent(name -> names.use(name.id(), uscc, actor));
        licences.issue(confirmed);
        commitments.record(dossier, form.commitments(), uscc, actor);
        reserved.ifPresent(name -> commitments.ofName(dossier, name, uscc, actor));
        filings.file(dossier.id().toString(), uscc, form, actor);
        Optional<InvestmentReported> report =
                reports.push(
                        dossier.id().toString(),
                        uscc,
                        items.displayName(),
                        confirmed.establishedOn(),
                        form,
                        actor);
        settle(form, uscc);
        branches.record(dossier, form, uscc);
        owners.file(
                uscc,
                form.beneficialOwnership(),
                form.parties(),
                confirmed.establishedOn(),
                dossier.id().toString());
        flags.stated(
                uscc,
                dossier.place(),
                facts.isCapitalAbnormal(dossier, form),
                dossier.id().toString(),
                actor);
        window.open(opening(dossier, form, confirmed, report));
    }

    /** What the form says about where the entity is and how it is reached. */
    @Rule({"REG-074", "REG-076"})
    private void settle(SetupForm form, String uscc) {
        SetupForm.Cluster cluster = form.domicile().cluster();
        if (cluster != null) {
            clusters.join(uscc, cluster.hostUscc(), cluster.agreement());
        }
        SetupForm.ServiceConsent consent = form.serviceConsent();
        if (consent != null) {
            addresses.consent(uscc, consent.phone(), consent.email());
        }
    }

    private Opening opening(
            Dossier dossier,
            SetupForm form,
            Registered.Confirmed confirmed,
            Optional<InvestmentReported> report) {
        return new Opening(
                dossier.id().toString(),
                dossier.owner(),
                new Opening.Company(
                        confirmed.uscc(),
                        confirmed.registered().displayName(),
                        dossier.place(),
                        confirmed.establishedOn()),
                new Opening.Facts(
                        form.domicile().text(),
                        required(form, form.responsible()),
                        person(form, form.oneWindow().tax().financeOfficer()),
                        form.oneWindow(),
                        report.orElse(null)),
                new Opening.Effort(form.channel(), SetupDocuments.of(form).size()),
                dossier.submittedAt(),
                clock.instant());
    }

    private static Opening.Person required(SetupForm form, String party) {
        return Optional.ofNullable(person(form, party))
                .orElseThrow(() -> new IllegalStateException("nobody responsible in the form"));
    }

    private static Opening.@Nullable Person person(SetupForm form, String id) {
        return form.party(id).map(Confirmation::person).orElse(null);
    }

    private static Opening.Person person(Party party) {
        Party.Person person = party.person();
        return new Opening.Person(party.name(), person == null ? null : person.idNumber());
    }
}
