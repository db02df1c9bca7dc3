package org.onewindow.registration.dormancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.CreditMeasures;
import org.onewindow.registration.measures.Measures;

/** The first day of a filed dormancy. */
@Singleton
class DormancyBegins implements DeadlineHandler {

    static final String KIND = "DORMANCY_BEGINS";

    private static final Logger LOG = Logger.getLogger(DormancyBegins.class);
    private static final Actor REGISTRATION = Actor.system("registration");
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Measures NOTHING_TO_ASK = new Measures.Known("", "", List.of(), List.of());

    private final Dormancies dormancies;
    private final Standings standings;
    private final EntityRegister register;
    private final CreditMeasures credit;
    private final DormancyNews news;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    @Inject
    DormancyBegins(
            Dormancies dormancies,
            Standings standings,
            EntityRegister register,
            CreditMeasures credit,
            DormancyNews news,
            Deadlines deadlines,
            BusinessClock clock) {
        this.dormancies = dormancies;
        this.standings = standings;
        this.register = register;
        this.credit = credit;
        this.news = news;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Rule({"REG-170", "INV-28"})
    public void due(Deadlines.Due deadline) {
        UUID id = UUID.fromString(deadline.subject());
        Measures measures =
                QuarkusTransaction.requiringNew()
                        .call(() -> pending(id))
                        .map(credit::ofEntity)
                        .orElse(NOTHING_TO_ASK);
        QuarkusTransaction.requiringNew().run(() -> begin(deadline, id, measures));
    }

    private Optional<String> pending(UUID id) {
        return dormancies
                .findByIdOptional(id)
                .filter(dormancy -> dormancy.creditPending)
                .map(dormancy -> dormancy.uscc);
    }

    private void begin(Deadlines.Due deadline, UUID id, Measures measures) {
        Optional<Dormancy> filed =
                dormancies.locked(id).filter(found -> found.state == DormancyState.FILED);
        if (filed.isPresent()
                && filed.get().creditPending
                && measures instanceof Measures.Unknown) {
            // A person may clear it meanwhile; the filing is neither passed nor refused (INV-28).
            LOG.warnf("dormancy %s cannot begin: credit does not answer", id);
            deadlines.set(
                    KIND, id.toString(), clock.instant().plus(PAUSE), TimeLimit.NO_CALENDAR, false);
            return;
        }
        filed.ifPresent(dormancy -> decide(dormancy, measures));
        deadlines.done(deadline);
    }

    private void decide(Dormancy dormancy, Measures measures) {
        if (clock.today().isBefore(dormancy.startsOn)) {
            return;
        }
        EntityFacts entity = register.lock(dormancy.uscc).orElseThrow();
        List<DormancyRules.Bar> bars = standings.bars(entity, measures);
        dormancy.creditPending = false;
        if (entity.status() != EntityStatus.ACTIVE) {
            lapse(dormancy, entity, entity.status().chinese());
        } else if (!bars.isEmpty() || clock.today().isAfter(dormancy.endsOn)) {
            lapse(
                    dormancy,
                    entity,
                    bars.stream().map(DormancyRules.Bar::zh).collect(Collectors.joining("、")));
        } else {
            start(dormancy);
        }
    }

    @Rule({"REG-170", "GEN-020"})
    private void start(Dormancy dormancy) {
        dormancy.act(DormancyState.Action.START);
        register.change(dormancy.uscc, EntityStatus.DORMANT, dormancy.id.toString(), REGISTRATION);
        news.decided(
                dormancy,
                "BEGUN",
                REGISTRATION,
                List.of(Decision.AppliedRule.passed("REG-170")),
                Map.of("dormancyId", dormancy.id.toString()),
                List.of());
    }

    @Rule({"REG-175", "EVT-10", "GEN-008"})
    private void lapse(Dormancy dormancy, EntityFacts entity, String why) {
        dormancy.act(DormancyState.Action.LAPSE);
        deadlines.cancel(DormancyEnds.KIND, dormancy.id.toString());
        news.publish(
                new DormancyEnded(
                        dormancy.uscc,
                        dormancy.id,
                        "LAPSED",
                        clock.today(),
                        entity.status().name()),
                dormancy,
                REGISTRATION);
        news.decidedAgainst(
                dormancy,
                "LAPSED",
                REGISTRATION,
                Decision.AppliedRule.failed("REG-175", why),
                news.grounds(
                        dormancy,
                        "歇业开始之日,该经营主体的情形为:" + (why.isEmpty() ? "歇业期限已过" : why),
                        "《市场主体登记管理条例》第三十条及本地区歇业备案规定",
                        "备案的歇业不再适用"));
    }
}
