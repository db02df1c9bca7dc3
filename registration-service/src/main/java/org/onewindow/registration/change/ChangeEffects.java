package org.onewindow.registration.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.CommitmentRecords;
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.application.FactGathering;
import org.onewindow.registration.capital.CapitalFlags;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.report.InvestmentReports;
import org.onewindow.registration.scope.ItemFilings;

/**
 * Registers an approved change, in one transaction: register entry with its history, licence, name
 * book, commitments, what has to follow, and one event with all differences.
 */
@Singleton
class ChangeEffects {

    private final EntityRegister register;
    private final Licences licences;
    private final NameReservations names;
    private final NameCorrections corrections;
    private final FactGathering gathering;
    private final CommitmentRecords commitments;
    private final ItemFilings filings;
    private final InvestmentReports reports;
    private final ChangeConsequences consequences;
    private final CapitalFlags flags;
    private final CatalogueStore catalogues;
    private final BusinessClock clock;

    @Inject
    ChangeEffects(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            NameCorrections corrections,
            FactGathering gathering,
            CommitmentRecords commitments,
            ItemFilings filings,
            InvestmentReports reports,
            ChangeConsequences consequences,
            CapitalFlags flags,
            CatalogueStore catalogues,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.corrections = corrections;
        this.gathering = gathering;
        this.commitments = commitments;
        this.filings = filings;
        this.reports = reports;
        this.consequences = consequences;
        this.flags = flags;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Rule({"REG-158", "REG-063", "INV-05"})
    void carryOut(Dossier dossier, ChangeForm form, Actor actor) {
        String cause = dossier.id().toString();
        EntityFacts entity =
                register.lock(form.uscc())
                        .orElseThrow(() -> new IllegalStateException("no such entity"));
        restructure(form, entity);
        rename(dossier, form, entity.registered(), actor);
        Amendment amendment =
                register.amendLate(
                        form.uscc(),
                        present ->
                                Amended.entry(form, present, catalogues.current())
                                        .representedBy(logins(dossier, form, present)),
                        consequences.late(dossier, form, entity.registered()),
                        cause,
                        actor);
        licences.replace(amendment, cause, actor);
        if (amendment.changesName()) {
            corrections.nameChanged(form.uscc(), amendment.after().registered().displayName());
        }
        commitments.record(
                dossier,
                Optional.ofNullable(form.commitments()).orElse(List.of()),
                form.uscc(),
                actor);
        filings.file(cause, form.uscc(), Amended.asSetUp(form, entity.registered()), actor);
        report(form, amendment, cause, actor);
        flag(dossier, form, entity.registered(), actor);
        consequences.of(dossier, form, amendment, actor);
    }

    /** From now on other changes are registered again (REG-084). */
    @Rule("REG-084")
    private void restructure(ChangeForm form, EntityFacts entity) {
        if (entity.legacyForeignForm() && LegacyForeignForm.restructures(form, entity)) {
            register.legacyForeignForm(form.uscc(), false);
        }
    }

    /** Commerce hears of an entity that its new members make a foreign investment. */
    @Rule("REG-082")
    private void report(ChangeForm form, Amendment amendment, String cause, Actor actor) {
        Registered before = amendment.before().registered();
        if (before.fdi() || !amendment.after().registered().fdi()) {
            return;
        }
        reports.push(
                cause,
                form.uscc(),
                amendment.after().registered().displayName(),
                amendment.after().establishedOn(),
                Amended.asSetUp(form, before),
                actor);
    }

    /** A capital that is stated anew, with who subscribes it, is usual or not. */
    @Rule("REG-016")
    private void flag(Dossier dossier, ChangeForm form, Registered before, Actor actor) {
        if (form.capital() != null && form.members() != null) {
            flags.stated(
                    form.uscc(),
                    dossier.place(),
                    gathering.isCapitalAbnormal(dossier, Amended.asSetUp(form, before)),
                    dossier.id().toString(),
                    actor);
        }
    }

    /** The right to act passes on with the responsible person. */
    @Rule({"GEN-011", "REG-151"})
    private static List<String> logins(Dossier dossier, ChangeForm form, Registered before) {
        boolean files = form.agent() == null && form.applicant().equals(form.responsible());
        return form.party(form.responsible())
                .map(
                        person ->
                                Representation.after(
                                        before,
                                        person.name(),
                                        person.numberHash(),
                                        files
                                                ? Optional.of(Digest.sha256(dossier.owner()))
                                                : Optional.empty()))
                .orElse(before.representatives());
    }

    /** The old name stays closed for a year, the reserved one is used (REG-048). */
    @Rule("REG-048")
    private void rename(Dossier dossier, ChangeForm form, Registered before, Actor actor) {
        String name = form.name();
        if (name == null || name.equals(before.name())) {
            return;
        }
        names.end(form.uscc(), NameReservations.End.CHANGED, clock.today());
        gathering
                .reservation(dossier, Amended.asSetUp(form, before))
                .ifPresent(
                        reserved -> {
                            names.use(reserved.id(), form.uscc(), actor);
                            commitments.ofName(dossier, reserved, form.uscc(), actor);
                        });
    }
}
