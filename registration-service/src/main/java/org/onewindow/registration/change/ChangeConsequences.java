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
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.FiledLate;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.followup.Within;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.legacy.LegacyCapitalReview;
import org.onewindow.registration.name.RegisteredNames;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Ground;
import org.onewindow.registration.permit.Permits;
import org.onewindow.registration.premises.Clusters;

/** What has to follow a registered change, and what it puts right, in its transaction. */
@Singleton
class ChangeConsequences {

    private final EntityRegister register;
    private final FollowUps followUps;
    private final Clusters clusters;
    private final RegisteredNames names;
    private final LegacyCapitalReview legacy;
    private final Permits permits;
    private final CorrectiveOrders orders;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    ChangeConsequences(
            EntityRegister register,
            FollowUps followUps,
            Clusters clusters,
            RegisteredNames names,
            LegacyCapitalReview legacy,
            Permits permits,
            CorrectiveOrders orders,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.register = register;
        this.followUps = followUps;
        this.clusters = clusters;
        this.names = names;
        this.legacy = legacy;
        this.permits = permits;
        this.orders = orders;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    void of(Dossier dossier, ChangeForm form, Amendment amendment, Actor actor) {
        ParameterSet limits = parameters.at(dossier.place(), LegalDate.of(dossier.submittedAt()));
        late(dossier, form, amendment.before().registered())
                .ifPresent(
                        late ->
                                open(
                                        FollowUps.Kind.LATE_CHANGE,
                                        amendment,
                                        dossier,
                                        late.fileBy().toString(),
                                        Optional.empty()));
        displayed(dossier, amendment, limits);
        succeeded(dossier, form);
        ratio(dossier, form, amendment, limits);
        settled(form, actor);
        moved(dossier, amendment, limits);
        branches(dossier, amendment, limits);
        legacy.changed(amendment.after(), dossier.id().toString(), actor);
        permits.scopeChanged(amendment.after(), dossier.id().toString(), actor);
    }

    /** Filed after its time: it is taken all the same, and credit hears of it (REG-150). */
    @Rule("REG-150")
    Optional<FiledLate> late(Dossier dossier, ChangeForm form, Registered before) {
        LocalDate filedOn = LegalDate.of(dossier.submittedAt());
        ParameterSet limits = parameters.at(dossier.place(), filedOn);
        LocalDate last = NoticeRules.lastDayToFile(form, before, limits, calendars.current());
        return filedOn.isAfter(last)
                ? Optional.of(new FiledLate(form.resolvedOn(), last))
                : Optional.empty();
    }

    /** Whoever shows the licence shows the new one within fifteen days. */
    @Rule("REG-158")
    private void displayed(Dossier dossier, Amendment amendment, ParameterSet limits) {
        if (!amendment.changesLicence()) {
            return;
        }
        followUps.settle(FollowUps.Kind.LICENCE_DISPLAY, amendment.after().uscc(), "执照再次变更");
        open(
                FollowUps.Kind.LICENCE_DISPLAY,
                amendment,
                dossier,
                Integer.toString(amendment.after().licenceVersion()),
                Optional.of(within(Period.ofDays(limits.integer("licence.display.days")))));
    }

    /** The company has named another legal representative (REG-023). */
    @Rule("REG-023")
    private void succeeded(Dossier dossier, ChangeForm form) {
        if (form.responsible() != null) {
            followUps.settle(
                    FollowUps.Kind.LEGAL_REPRESENTATIVE, form.uscc(), "变更登记 " + dossier.id());
        }
    }

    /**
     * A cooperative that has lost its ratio restores it in time; a change that does, settles it.
     */
    @Rule("REG-020")
    private void ratio(Dossier dossier, ChangeForm form, Amendment amendment, ParameterSet limits) {
        if (form.members() == null) {
            return;
        }
        SetupForm setUp = Amended.asSetUp(form, amendment.before().registered());
        List<String> broken = CooperativeRules.ratio(setUp, limits);
        if (broken.isEmpty()) {
            followUps.settle(FollowUps.Kind.COOPERATIVE_RATIO, form.uscc(), "变更登记 " + dossier.id());
        } else if (!followUps.stands(FollowUps.Kind.COOPERATIVE_RATIO, form.uscc())) {
            Period time = Period.ofMonths(limits.integer("members.coop.restore.months"));
            open(
                    FollowUps.Kind.COOPERATIVE_RATIO,
                    amendment,
                    dossier,
                    String.join(", ", broken),
                    Optional.of(new Within(form.resolvedOn(), time)));
        }
    }

    /**
     * What it was ordered is done, and with its domicile a member leaves its cluster, or joins
     * another.
     */
    @Rule({"REG-074", "REG-098"})
    private void settled(ChangeForm form, Actor actor) {
        SetupForm.Domicile domicile = form.domicile();
        if (domicile == null) {
            return;
        }
        orders.obeyed(form.uscc(), Ground.FALSE_DOMICILE, "已变更登记住所", actor);
        SetupForm.Cluster cluster = domicile.cluster();
        if (cluster == null) {
            clusters.leave(form.uscc());
        } else {
            clusters.join(form.uscc(), cluster.hostUscc(), cluster.agreement());
        }
    }

    /** Its name goes along, and the old authority hands its files over within three months. */
    @Rule({"REG-048", "REG-077"})
    private void moved(Dossier dossier, Amendment amendment, ParameterSet limits) {
        String from = amendment.before().registered().authorityCode();
        String to = amendment.after().registered().authorityCode();
        if (!from.equals(to)) {
            names.move(amendment.after().uscc(), to);
            followUps.open(
                    FollowUps.Kind.FILES_HANDED_OVER,
                    amendment.after().uscc(),
                    from,
                    dossier.id().toString(),
                    to,
                    Optional.of(
                            within(
                                    Period.ofMonths(
                                            limits.integer("domicile.move.transfer.months")))));
        }
    }

    /** Branches bear the name and type of what they belong to, and follow it within thirty days. */
    @Rule("REG-165")
    private void branches(Dossier dossier, Amendment amendment, ParameterSet limits) {
        boolean newType =
                amendment.deltas().stream().anyMatch(delta -> delta.field().equals("entityType"));
        if (!amendment.changesName() && !newType) {
            return;
        }
        followUps.settle(
                FollowUps.Kind.BRANCH_FOLLOWS, amendment.after().uscc(), "变更登记 " + dossier.id());
        Within time = within(Period.ofDays(limits.integer("branch.follow.days")));
        for (EntityFacts branch : register.branchesOf(amendment.after().uscc())) {
            followUps.open(
                    FollowUps.Kind.BRANCH_FOLLOWS,
                    branch.uscc(),
                    branch.registered().authorityCode(),
                    dossier.id().toString(),
                    amendment.after().registered().displayName(),
                    Optional.of(time));
        }
    }

    private Within within(Period period) {
        return new Within(clock.today(), period);
    }

    private void open(
            FollowUps.Kind kind,
            Amendment amendment,
            Dossier dossier,
            String detail,
            Optional<Within> time) {
        followUps.open(
                kind,
                amendment.after().uscc(),
                amendment.after().registered().authorityCode(),
                dossier.id().toString(),
                detail,
                time);
    }
}
