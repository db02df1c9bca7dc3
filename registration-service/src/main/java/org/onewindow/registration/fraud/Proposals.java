package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.fine.FineProblem;

/** Everything in an inquiry that two persons decide: one drafts, another approves (GEN-012). */
@Singleton
class Proposals {

    private final FraudCases cases;
    private final EntityRegister register;
    private final Revocation revocation;
    private final Restoration restoration;
    private final FraudNews news;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Proposals(
            FraudCases cases,
            EntityRegister register,
            Revocation revocation,
            Restoration restoration,
            FraudNews news,
            Parameters parameters,
            BusinessClock clock,
            StoredJson json) {
        this.cases = cases;
        this.register = register;
        this.revocation = revocation;
        this.restoration = restoration;
        this.news = news;
        this.parameters = parameters;
        this.clock = clock;
        this.json = json;
    }

    /** Nothing is decided by a draft. */
    @Transactional
    @Rule({"REG-191", "REG-192", "REG-193", "GEN-012"})
    FraudCase draft(UUID id, @Nullable String ifMatch, Proposal proposal, Actor drafter) {
        FraudCase found = cases.ofOfficerLocked(id, drafter);
        EntityTags.requireMatch(ifMatch, found.version);
        check(found, proposal, parameters.at(found.place(), clock.today()));
        found.proposal = json.write(proposal);
        found.proposalDrafter = drafter.subject();
        cases.flush();
        return found;
    }

    @Rule({"REG-191", "REG-192", "REG-193", "REG-194"})
    private void check(FraudCase found, Proposal proposal, ParameterSet set) {
        found.state.apply(proposal.step().action());
        Proposal.Ground ground = proposal.ground();
        switch (proposal.step()) {
            case NOT_ACCEPT, DECLINE -> {
                if (ground == null || !ground.isOf(proposal.step())) {
                    throw new Refusal(FraudProblem.GROUND_NOT_GIVEN);
                }
            }
            case EXTEND -> {
                if (found.extended) {
                    throw new Refusal(FraudProblem.EXTENDED_ALREADY);
                }
            }
            case REVOKE -> checkRevocation(found, proposal, set);
            case RESTORE -> {
                // The revocation itself is the ground; what it did is undone as it was done.
            }
        }
    }

    private void checkRevocation(FraudCase found, Proposal proposal, ParameterSet set) {
        FraudRules.againstRevocation(
                        proposal.partiesHeard(),
                        found.noticeEndsOn,
                        found.hasObjections(),
                        clock.today())
                .ifPresent(
                        problem -> {
                            throw new Refusal(problem);
                        });
        Proposal.Fine fine = proposal.fine();
        EntityType type = register.find(found.uscc).orElseThrow().registered().entityType();
        boolean company = type == EntityType.LLC || type == EntityType.JSC;
        if (fine != null && !FraudRules.isInRange(fine, company, set)) {
            throw new Refusal(FineProblem.FINE_OUT_OF_RANGE);
        }
    }

    /** Decides what was drafted, with number, facts, basis, reasons and remedies. */
    @Transactional
    @Rule({"REG-190", "REG-193", "REG-194", "REG-195", "GEN-008", "GEN-012", "INV-10"})
    FraudCase approve(UUID id, @Nullable String ifMatch, Actor approver) {
        FraudCase found = cases.ofOfficerLocked(id, approver);
        EntityTags.requireMatch(ifMatch, found.version);
        String draft = found.proposal;
        String drafter = found.proposalDrafter;
        if (draft == null || drafter == null) {
            throw new Refusal(FraudProblem.NO_PROPOSAL);
        }
        TwoPersonRule.check(drafter, approver);
        Proposal proposal = json.read(draft, Proposal.class);
        ParameterSet set = parameters.at(found.place(), clock.today());
        check(found, proposal, set);
        Decision.Grounds grounds = news.grounds(found, proposal);
        found.act(proposal.step().action());
        found.proposal = null;
        found.proposalDrafter = null;
        apply(found, proposal, grounds.number(), set, approver);
        cases.flush();
        news.decided(found, drafter, proposal, approver, grounds, set.used());
        return found;
    }

    private void apply(
            FraudCase found, Proposal proposal, String number, ParameterSet set, Actor approver) {
        switch (proposal.step()) {
            case EXTEND -> extend(found, set);
            case NOT_ACCEPT, DECLINE -> close(found, number);
            case REVOKE -> {
                close(found, number);
                revocation.revoke(found, proposal, number, approver);
            }
            case RESTORE -> restoration.restore(found, approver);
        }
    }

    private void close(FraudCase found, String number) {
        found.decidedOn = clock.today();
        found.documentNumber = number;
        news.nothingDue(found);
    }

    /** Once, and from the end of the first limit. */
    @Rule("REG-190")
    private void extend(FraudCase found, ParameterSet set) {
        LocalDate due = Objects.requireNonNull(found.dueOn);
        int months = set.integer("fraud.extension.months");
        found.extended = true;
        news.dueBy(found, FraudRules.toInvestigate(due, months));
    }
}
