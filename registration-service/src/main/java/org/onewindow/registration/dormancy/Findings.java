package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What the tax feed and officers find out about a dormancy. */
@Singleton
class Findings {

    private final Dormancies dormancies;
    private final EndDormancy ending;
    private final DormancyNews news;
    private final EntityRegister register;
    private final StoredJson json;
    private final BusinessClock clock;

    /** What shows trade. */
    enum Signal {
        INVOICE,
        TAX_RETURN
    }

    /** That an entity trades again although it has not said so. */
    public record Finding(
            @NotNull LocalDate resumedOn,
            @NotBlank @Size(max = 2_000) String facts,
            @NotBlank @Size(max = 2_000) String reasons) {}

    /** What became of a signal. */
    record Noted(boolean suspected, @Nullable UUID dormancyId) {}

    @Inject
    Findings(
            Dormancies dormancies,
            EndDormancy ending,
            DormancyNews news,
            EntityRegister register,
            StoredJson json,
            BusinessClock clock) {
        this.dormancies = dormancies;
        this.ending = ending;
        this.news = news;
        this.register = register;
        this.json = json;
        this.clock = clock;
    }

    /** A signal changes no status; the first one within a dormancy is told (EVT-11). */
    @Transactional
    @Rule({"REG-173", "EVT-11"})
    Noted note(String uscc, Signal signal, LocalDate tradedOn, String reference, Actor actor) {
        EntityFacts entity =
                register.lock(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (tradedOn.isAfter(clock.today())) {
            throw new Refusal(DormancyProblem.DATE_NOT_POSSIBLE);
        }
        return dormancies
                .open(entity.uscc())
                .filter(dormancy -> dormancy.state == DormancyState.DORMANT)
                .filter(dormancy -> dormancy.covers(tradedOn))
                .map(dormancy -> suspect(dormancy, signal, tradedOn, reference, actor))
                .orElse(new Noted(false, null));
    }

    private Noted suspect(
            Dormancy dormancy, Signal signal, LocalDate on, String reference, Actor actor) {
        if (dormancy.suspectedOn == null) {
            dormancy.suspectedOn = on;
            news.publish(
                    new ResumptionSuspected(
                            dormancy.uscc, dormancy.id, signal.name(), on, reference),
                    dormancy,
                    actor);
        }
        return new Noted(true, dormancy.id);
    }

    /** Drafts the finding; a second person approves it (GEN-012). */
    @Transactional
    @Rule({"REG-173", "GEN-012"})
    Dormancy draft(UUID id, @Nullable String ifMatch, Finding finding, Actor drafter) {
        Dormancy dormancy = dormancies.ofOfficerLocked(id, drafter);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        dormancy.state.apply(DormancyState.Action.END);
        ending.requirePossible(dormancy, finding.resumedOn());
        dormancy.findingDraft = json.write(finding);
        dormancy.findingDrafter = drafter.subject();
        dormancies.flush();
        return dormancy;
    }

    /** Ends the dormancy and starts the term in which the entity publishes it. */
    @Transactional
    @Rule({"REG-173", "GEN-008", "GEN-012", "EVT-10"})
    Dormancy approve(UUID id, @Nullable String ifMatch, Actor approver) {
        Dormancy dormancy = dormancies.ofOfficerLocked(id, approver);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        String draft = dormancy.findingDraft;
        String drafter = dormancy.findingDrafter;
        if (draft == null || drafter == null) {
            throw new Refusal(DormancyProblem.NO_FINDING_DRAFT);
        }
        TwoPersonRule.check(drafter, approver);
        Finding finding = json.read(draft, Finding.class);
        dormancy.findingDraft = null;
        dormancy.findingDrafter = null;
        ending.end(dormancy, Dormancy.EndReason.FOUND_TRADING, finding.resumedOn(), approver);
        news.decidedAgainst(
                dormancy,
                "RESUMPTION_FOUND",
                approver,
                Decision.AppliedRule.failed("REG-173", "FOUND_TRADING"),
                news.grounds(
                        dormancy,
                        finding.facts(),
                        "《市场主体登记管理条例》第三十条、《市场主体登记管理条例实施细则》第四十二条",
                        finding.reasons()));
        return dormancy;
    }

    /** An officer lets a filing go on for which credit did not answer, and says why (INV-28). */
    @Transactional
    @Rule({"REG-175", "INV-28"})
    Dormancy clear(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        Dormancy dormancy = dormancies.ofOfficerLocked(id, officer);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        if (!dormancy.creditPending) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "credit has answered");
        }
        dormancy.creditPending = false;
        dormancies.flush();
        news.decided(
                dormancy,
                "CREDIT_CLEARED",
                officer,
                List.of(Decision.AppliedRule.passed("REG-175")),
                Map.of("dormancyId", id.toString(), "officerReason", reason),
                List.of());
        return dormancy;
    }
}
