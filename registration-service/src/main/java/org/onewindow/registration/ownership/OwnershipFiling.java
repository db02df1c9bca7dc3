package org.onewindow.registration.ownership;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.OwnershipChecks;
import org.onewindow.registration.check.Stakes;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.form.BeneficialOwnership;
import org.onewindow.registration.form.Party;

/** An entity files that others own or control it now. */
@Singleton
class OwnershipFiling {

    private final EntityRegister register;
    private final BeneficialOwners owners;
    private final FollowUps followUps;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    OwnershipFiling(
            EntityRegister register,
            BeneficialOwners owners,
            FollowUps followUps,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.register = register;
        this.owners = owners;
        this.followUps = followUps;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Of the actor's own entity; filed late it is taken all the same, and officers see it. */
    @Transactional
    @Rule({"REG-003", "REG-150"})
    BeneficialOwners.Filed file(
            String uscc,
            LocalDate changedOn,
            BeneficialOwnership said,
            List<Party> parties,
            Actor actor) {
        EntityFacts entity = register.representedBy(uscc, actor.subject());
        Registered entry = entity.registered();
        if (!OwnershipChecks.isBound(entry.entityType()) || !entity.status().isAlive()) {
            throw new Refusal(OwnershipProblem.OWNERSHIP_NOT_FILED);
        }
        if (changedOn.isAfter(clock.today()) || changedOn.isBefore(entity.establishedOn())) {
            throw new Refusal(OwnershipProblem.OWNERSHIP_DATE);
        }
        ParameterSet limits = parameters.at(new Jurisdiction(entry.authorityCode()), clock.today());
        List<Finding> findings = OwnershipChecks.of(said, parties, stakes(entry), limits);
        if (!findings.isEmpty()) {
            throw new Refusal(
                    OwnershipProblem.OWNERSHIP_INCOMPLETE,
                    findings.stream().map(Finding::item).toList());
        }
        String cause = UuidV7.next().toString();
        owners.file(uscc, said, parties, changedOn, cause);
        remember(entity, changedOn, limits, cause);
        return current(uscc);
    }

    private void remember(
            EntityFacts entity, LocalDate changedOn, ParameterSet limits, String cause) {
        Period time = Period.ofDays(limits.integer("beneficialOwner.file.days"));
        LocalDate last = TimeLimits.toAct(changedOn, time, calendars.current()).lastDay();
        if (clock.today().isAfter(last)) {
            followUps.open(
                    FollowUps.Kind.LATE_CHANGE,
                    entity.uscc(),
                    entity.registered().authorityCode(),
                    cause,
                    last.toString(),
                    Optional.empty());
        }
    }

    private static Stakes stakes(Registered entry) {
        Registered.Money capital = entry.capital();
        return new Stakes(
                entry.entityType(),
                Optional.ofNullable(capital)
                        .filter(money -> money.currency().equals("CNY"))
                        .map(Registered.Money::amount),
                entry.investors().stream().map(OwnershipFiling::stake).toList());
    }

    private static Stakes.Stake stake(Registered.Investor investor) {
        Registered.Share share = investor.share();
        return new Stakes.Stake(
                investor.idHash(),
                investor.name(),
                share == null ? BigDecimal.ZERO : share.amount(),
                Boolean.TRUE.equals(investor.natural()));
    }

    /** For the entity itself; another's is unknown. */
    @Rule({"REG-003", "GEN-011"})
    BeneficialOwners.Filed own(String uscc, Actor actor) {
        register.representedBy(uscc, actor.subject());
        return current(uscc);
    }

    /** For an officer of the place. */
    @Rule({"REG-003", "GEN-011"})
    BeneficialOwners.Filed seen(String uscc, Actor officer) {
        EntityFacts entity = register.require(uscc);
        officer.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        return current(uscc);
    }

    private BeneficialOwners.Filed current(String uscc) {
        return owners.current(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
