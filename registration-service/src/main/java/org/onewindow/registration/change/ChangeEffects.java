package org.onewindow.registration.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.registration.application.CommitmentRecords;
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.application.FactGathering;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;

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
    private final FollowUps followUps;
    private final CatalogueStore catalogues;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    ChangeEffects(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            NameCorrections corrections,
            FactGathering gathering,
            CommitmentRecords commitments,
            FollowUps followUps,
            CatalogueStore catalogues,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.corrections = corrections;
        this.gathering = gathering;
        this.commitments = commitments;
        this.followUps = followUps;
        this.catalogues = catalogues;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Rule({"REG-158", "INV-05"})
    void carryOut(Dossier dossier, ChangeForm form, Actor actor) {
        String cause = dossier.id().toString();
        Registered before =
                register.lock(form.uscc())
                        .map(EntityFacts::registered)
                        .orElseThrow(() -> new IllegalStateException("no such entity"));
        rename(dossier, form, before, actor);
        Amendment amendment =
                register.amend(
                        form.uscc(),
                        entry -> Amended.entry(form, entry, catalogues.current()),
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
        follow(dossier, form, amendment);
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
                .ifPresent(reserved -> names.use(reserved.id(), form.uscc(), actor));
    }

    private void follow(Dossier dossier, ChangeForm form, Amendment amendment) {
        ParameterSet limits = parameters.at(dossier.place(), LegalDate.of(dossier.submittedAt()));
        late(dossier, form, amendment, limits);
        moved(dossier, amendment, limits);
        branches(dossier, amendment, limits);
    }

    /** An order to correct; refused, it becomes a penalty case (REG-150). */
    @Rule("REG-150")
    private void late(Dossier dossier, ChangeForm form, Amendment amendment, ParameterSet limits) {
        LocalDate last =
                NoticeRules.lastDayToFile(
                        form, amendment.before().registered(), limits, calendars.current());
        if (LegalDate.of(dossier.submittedAt()).isAfter(last)) {
            open(FollowUps.Kind.LATE_CHANGE, amendment, dossier, last.toString(), Optional.empty());
        }
    }

    /** The authority it leaves hands its files over within three months (REG-077). */
    @Rule("REG-077")
    private void moved(Dossier dossier, Amendment amendment, ParameterSet limits) {
        String from = amendment.before().registered().authorityCode();
        String to = amendment.after().registered().authorityCode();
        if (!from.equals(to)) {
            followUps.open(
                    FollowUps.Kind.FILES_HANDED_OVER,
                    amendment.after().uscc(),
                    from,
                    dossier.id().toString(),
                    to,
                    Optional.of(
                            limit(
                                    Period.ofMonths(
                                            limits.integer("domicile.move.transfer.months")))));
        }
    }

    /** Branches bear the name of what they belong to, and follow it within thirty days. */
    @Rule("REG-165")
    private void branches(Dossier dossier, Amendment amendment, ParameterSet limits) {
        if (!amendment.changesName()) {
            return;
        }
        followUps.settle(
                FollowUps.Kind.BRANCH_FOLLOWS, amendment.after().uscc(), "变更登记 " + dossier.id());
        TimeLimit due = limit(Period.ofDays(limits.integer("branch.follow.days")));
        for (EntityFacts branch : register.branchesOf(amendment.after().uscc())) {
            followUps.open(
                    FollowUps.Kind.BRANCH_FOLLOWS,
                    branch.uscc(),
                    branch.registered().authorityCode(),
                    dossier.id().toString(),
                    amendment.after().registered().displayName(),
                    Optional.of(due));
        }
    }

    private TimeLimit limit(Period period) {
        return TimeLimits.toAct(clock.today(), period, calendars.current());
    }

    private void open(
            FollowUps.Kind kind,
            Amendment amendment,
            Dossier dossier,
            String detail,
            Optional<TimeLimit> due) {
        followUps.open(
                kind,
                amendment.after().uscc(),
                amendment.after().registered().authorityCode(),
                dossier.id().toString(),
                detail,
                due);
    }
}
