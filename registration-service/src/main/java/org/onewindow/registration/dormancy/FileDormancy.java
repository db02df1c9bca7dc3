package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.Measures;

/** What a representative files before and during a dormancy: filing, not approval. */
@Singleton
class FileDormancy {

    private final Dormancies dormancies;
    private final Standings standings;
    private final DormancyNews news;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final BusinessClock clock;

    /**
     * What is filed.
     *
     * @param endsOn the last day
     * @param staffArrangement what was agreed with the employees (MER 30)
     */
    record Filing(
            LocalDate startsOn,
            LocalDate endsOn,
            Dormancy.Reason reason,
            String explanation,
            String serviceAddress,
            String staffArrangement) {}

    @Inject
    FileDormancy(
            Dormancies dormancies,
            Standings standings,
            DormancyNews news,
            Deadlines deadlines,
            Parameters parameters,
            BusinessClock clock) {
        this.dormancies = dormancies;
        this.standings = standings;
        this.news = news;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Files a dormancy; it begins by itself on its first day. While credit does not answer, the
     * filing is taken and the question is put again before that day (INV-28).
     */
    @Transactional
    @Rule({"REG-170", "REG-171", "REG-175", "EVT-10", "INV-28"})
    Dormancy file(String uscc, Filing filing, Measures measures, Actor actor) {
        EntityFacts entity = dormancies.ownEntity(uscc, actor);
        ParameterSet set = parameters.at(Dormancies.place(entity), clock.today());
        requireActive(entity);
        if (!set.isTrue("dormancy.enabled")) {
            throw new Refusal(DormancyProblem.DORMANCY_NOT_OFFERED);
        }
        if (!DormancyRules.isFiledAhead(clock.today(), filing.startsOn())) {
            throw new Refusal(DormancyProblem.START_NOT_AHEAD);
        }
        standings.requireOpen(entity, measures);
        requireWithinTotal(uscc, filing.startsOn(), filing.endsOn(), set);
        Dormancy dormancy = entered(entity, filing, measures instanceof Measures.Unknown);
        news.publish(
                new DormancyFiled(
                        uscc,
                        dormancy.id,
                        dormancy.startsOn,
                        dormancy.endsOn,
                        dormancy.reason.name(),
                        dormancy.serviceAddress),
                dormancy,
                actor);
        news.decided(
                dormancy,
                "FILED",
                actor,
                passed("REG-170", "REG-171", "REG-175"),
                Map.of("filing", filing, "measures", measures),
                set.used());
        return dormancy;
    }

    private void requireActive(EntityFacts entity) {
        if (dormancies.open(entity.uscc()).isPresent()) {
            throw new Refusal(DormancyProblem.ALREADY_FILED);
        }
        if (entity.status() != EntityStatus.ACTIVE) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the entity is " + entity.status());
        }
    }

    private void requireWithinTotal(
            String uscc, LocalDate startsOn, LocalDate endsOn, ParameterSet set) {
        LocalDate latest =
                DormancyRules.latestEnd(
                        startsOn,
                        dormancies.spent(uscc),
                        Period.ofYears(set.integer("dormancy.total.years")));
        if (endsOn.isAfter(latest)) {
            throw new Refusal(
                    DormancyProblem.DORMANCY_LIMIT,
                    Optional.empty(),
                    List.of(),
                    Map.of(
                            "latestEndsOn",
                            latest,
                            "monthsLeft",
                            DormancyRules.monthsLeft(startsOn, latest)));
        }
    }

    private Dormancy entered(EntityFacts entity, Filing filing, boolean creditPending) {
        Dormancy dormancy = new Dormancy();
        dormancy.id = UuidV7.next();
        dormancy.uscc = entity.uscc();
        dormancy.authorityCode = entity.registered().authorityCode();
        dormancy.state = DormancyState.FILED;
        dormancy.reason = filing.reason();
        dormancy.explanation = filing.explanation();
        dormancy.serviceAddress = filing.serviceAddress();
        dormancy.staffArrangement = filing.staffArrangement();
        dormancy.filedOn = clock.today();
        dormancy.startsOn = filing.startsOn();
        dormancy.endsOn = filing.endsOn();
        dormancy.creditPending = creditPending;
        dormancies.persistAndFlush(dormancy);
        String id = dormancy.id.toString();
        deadlines.set(
                DormancyBegins.KIND,
                id,
                LegalDate.startOf(dormancy.startsOn),
                TimeLimit.NO_CALENDAR,
                false);
        setEnd(dormancy);
        return dormancy;
    }

    private void setEnd(Dormancy dormancy) {
        deadlines.set(
                DormancyEnds.KIND,
                dormancy.id.toString(),
                LegalDate.endOf(dormancy.endsOn),
                TimeLimit.NO_CALENDAR,
                false);
    }

    /** The entity that an extension is about, to ask credit before the transaction opens. */
    @Transactional
    String usccOfOwn(UUID id, Actor actor) {
        return dormancies.own(id, actor).uscc;
    }

    /** Within the window before the end, and never beyond the total. */
    @Transactional
    @Rule({"REG-171", "REG-172", "REG-175", "EVT-10"})
    Dormancy extend(
            UUID id, @Nullable String ifMatch, LocalDate endsOn, Measures measures, Actor actor) {
        Dormancy dormancy = dormancies.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        dormancy.act(DormancyState.Action.EXTEND);
        ParameterSet set = parameters.at(dormancy.place(), clock.today());
        int window = set.integer("dormancy.extensionWindow.days");
        if (!DormancyRules.isInExtensionWindow(dormancy.endsOn, window, clock.today())) {
            throw new Refusal(DormancyProblem.EXTENSION_WINDOW);
        }
        if (!endsOn.isAfter(dormancy.endsOn)) {
            throw new Refusal(DormancyProblem.DATE_NOT_POSSIBLE);
        }
        standings.requireOpen(dormancies.ownEntity(dormancy.uscc, actor), measures);
        requireWithinTotal(dormancy.uscc, dormancy.startsOn, endsOn, set);
        LocalDate former = dormancy.endsOn;
        dormancy.endsOn = endsOn;
        dormancy.creditPending = measures instanceof Measures.Unknown;
        setEnd(dormancy);
        dormancies.flush();
        news.publish(
                new DormancyExtended(dormancy.uscc, dormancy.id, former, endsOn), dormancy, actor);
        news.decided(
                dormancy,
                "EXTENDED",
                actor,
                passed("REG-171", "REG-172", "REG-175"),
                Map.of("formerEndsOn", former, "endsOn", endsOn, "measures", measures),
                set.used());
        return dormancy;
    }

    /** Taken back before it begins. */
    @Transactional
    @Rule({"REG-170", "EVT-10"})
    Dormancy withdraw(UUID id, @Nullable String ifMatch, Actor actor) {
        Dormancy dormancy = dormancies.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, dormancy.version);
        dormancy.act(DormancyState.Action.WITHDRAW);
        deadlines.cancel(DormancyBegins.KIND, id.toString());
        deadlines.cancel(DormancyEnds.KIND, id.toString());
        dormancies.flush();
        news.publish(
                new DormancyEnded(
                        dormancy.uscc,
                        dormancy.id,
                        "WITHDRAWN",
                        clock.today(),
                        EntityStatus.ACTIVE.name()),
                dormancy,
                actor);
        return dormancy;
    }

    private static List<Decision.AppliedRule> passed(String... rules) {
        return java.util.Arrays.stream(rules).map(Decision.AppliedRule::passed).toList();
    }
}
