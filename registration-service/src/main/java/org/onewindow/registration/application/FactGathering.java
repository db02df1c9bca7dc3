package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.capital.IndustryMedians;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.People;
import org.onewindow.registration.check.PersonBar;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.name.ReservedName;
import org.onewindow.registration.premises.BannedAddresses;
import org.onewindow.registration.premises.Clusters;

/** Gathers what the rules look at beside the form, in the transaction of the decision. */
@Singleton
public class FactGathering {

    private final Breaches breaches;
    private final CatalogueStore catalogues;
    private final Parameters parameters;
    private final NameReservations names;
    private final EntityRegister register;
    private final BannedAddresses banned;
    private final Clusters clusters;
    private final IndustryMedians medians;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    FactGathering(
            Breaches breaches,
            CatalogueStore catalogues,
            Parameters parameters,
            NameReservations names,
            EntityRegister register,
            BannedAddresses banned,
            Clusters clusters,
            IndustryMedians medians,
            BusinessClock clock,
            DataSource database) {
        this.breaches = breaches;
        this.catalogues = catalogues;
        this.parameters = parameters;
        this.names = names;
        this.register = register;
        this.banned = banned;
        this.clusters = clusters;
        this.medians = medians;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * For a form as set up, filed as the dossier says: an officer who decides later applies the
     * numbers of the day it was filed on, to what is so on the day he decides.
     */
    @Rule("GEN-009")
    public SetupFacts of(Dossier dossier, SetupForm form, Measures measures) {
        LocalDate today = clock.today();
        LocalDate filedOn = LegalDate.of(dossier.submittedAt());
        ParameterSet numbers = parameters.at(new Jurisdiction(form.authorityCode()), filedOn);
        return new SetupFacts(
                today,
                filedOn,
                catalogues.current(),
                numbers,
                dossier.formDigest(),
                dossier.evidence(),
                name(dossier, form),
                parent(Optional.ofNullable(form.parent()).map(SetupForm.Parent::uscc)),
                bars(People.numberHashes(form)),
                new SetupFacts.Address(
                        banned.reason(form.domicile().addressCode(), today).orElse(""),
                        entitiesAt(form.domicile().addressCode()),
                        host(form)),
                documents(dossier, form, today),
                takesOtherProvinces(form, filedOn),
                dossier.filedByAgent(),
                measures,
                industryMedian(dossier, form, numbers));
    }

    /**
     * Whether the capital of the form is abnormal by what is known today, for the flag that stays
     * with what is registered.
     */
    @Rule("REG-016")
    public boolean isCapitalAbnormal(Dossier dossier, SetupForm form) {
        ParameterSet numbers =
                parameters.at(
                        new Jurisdiction(form.authorityCode()),
                        LegalDate.of(dossier.submittedAt()));
        return ItemChecks.isCapitalAbnormal(form, numbers, industryMedian(dossier, form, numbers));
    }

    /** Of the main item; of the register where the entry was taken up as printed. */
    @Rule("REG-016")
    private Optional<BigDecimal> industryMedian(
            Dossier dossier, SetupForm form, ParameterSet numbers) {
        String industry =
                form.scopeItems().stream()
                        .filter(SetupForm.ScopeChoice::chosenAsMain)
                        .flatMap(choice -> catalogues.current().scopeItem(choice.code()).stream())
                        .map(ScopeItem::industryDivision)
                        .findFirst()
                        .orElse("");
        return medians.of(
                industry,
                dossier.about().orElse(""),
                numbers.integer("capital.abnormal.median.entities"));
    }

    /** What may follow, what has followed, and whether the applicant is trusted with it. */
    @Rule("REG-097")
    private SetupFacts.Documents documents(Dossier dossier, SetupForm form, LocalDate today) {
        int years = parameters.at(dossier.place(), today).integer("tolerance.denial.years");
        return new SetupFacts.Documents(
                Set.copyOf(
                        sql.query(
                                "select kind from application_document where weight = 'SECONDARY'",
                                row -> row.getString(1))),
                dossier.supplied(),
                breaches.of(People.promisers(form)).stream()
                        .anyMatch(breach -> breach.standsOn(today, years)));
    }

    /** What the applicant holds of the form's name, and on what it rests. */
    @Rule("REG-096")
    private SetupFacts.Name name(Dossier dossier, SetupForm form) {
        return reservation(dossier, form)
                .map(
                        held ->
                                new SetupFacts.Name(
                                        true, held.evidence().orElse(""), held.ofForeignInvestor()))
                .orElse(SetupFacts.Name.NOT_RESERVED);
    }

    /** The applicant's own reservation of the form's name, for this authority and type. */
    public Optional<ReservedName> reservation(Dossier dossier, SetupForm form) {
        if (form.name() == null) {
            return Optional.empty();
        }
        Actor owner = new Actor(dossier.owner(), Set.of(), List.of(), Optional.empty());
        return names.find(form.name(), form.authorityCode(), owner)
                .filter(reserved -> reserved.entityType() == form.entityType())
                .filter(reserved -> reserved.isFor(dossier.about()));
    }

    /** What a branch belongs to, by the register. */
    @Rule("REG-001")
    public Optional<SetupFacts.Parent> parent(Optional<String> uscc) {
        return uscc.flatMap(register::find)
                .map(
                        found ->
                                new SetupFacts.Parent(
                                        found.registered().displayName(),
                                        found.registered().entityType(),
                                        found.status().isAlive()));
    }

    /** Asked of the window that took the file in, not of the competent authority. */
    private boolean takesOtherProvinces(SetupForm form, LocalDate today) {
        String intake = form.intakeAuthority();
        return parameters
                .at(new Jurisdiction(intake == null ? form.authorityCode() : intake), today)
                .isTrue("channel.crossProvince.enabled");
    }

    /** What other authorities hold against these persons, by the hashes of their numbers. */
    public List<PersonBar> bars(List<String> numberHashes) {
        return sql.query(
                "select number_hash, kind, since, until from person_bar where number_hash = any(?)",
                row ->
                        new PersonBar(
                                row.getString(1),
                                PersonBar.Kind.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)),
                numberHashes);
    }

    private Optional<SetupFacts.Host> host(SetupForm form) {
        SetupForm.Cluster cluster = form.domicile().cluster();
        return cluster == null
                ? Optional.empty()
                : clusters.host(cluster.hostUscc())
                        .map(host -> new SetupFacts.Host(host.addressCode(), host.active()));
    }

    /** Those alive; nobody at the address of a cluster, where many are as it should be. */
    @Rule("REG-072")
    private int entitiesAt(String addressCode) {
        return sql.query(
                        "select count(*) from entity where address_code = ? and status = any(?)"
                                + " and not exists (select 1 from cluster_host h"
                                + " where h.address_code = entity.address_code)",
                        row -> row.getInt(1),
                        addressCode,
                        Arrays.stream(EntityStatus.values())
                                .filter(EntityStatus::isAlive)
                                .map(Enum::name)
                                .toList())
                .getFirst();
    }
}
