package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Tells others what happens to a dormancy, and keeps what was decided. */
@Singleton
class DormancyNews {

    private final Outbox outbox;
    private final Decisions decisions;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    DormancyNews(Outbox outbox, Decisions decisions, BusinessClock clock, DataSource database) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.clock = clock;
        sql = new Sql(database);
    }

    void publish(Object event, Dormancy dormancy, Actor actor) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(dormancy.uscc),
                        dormancy.uscc,
                        dormancy.place(),
                        dormancy.id.toString(),
                        actor));
    }

    void decided(
            Dormancy dormancy,
            String outcome,
            Actor actor,
            List<Decision.AppliedRule> rules,
            Map<String, Object> inputs,
            List<?> parameters) {
        record(dormancy, outcome, actor, rules, inputs, parameters, Optional.empty());
    }

    /** What goes against the entity carries number, facts, basis, reasons and remedies. */
    @Rule({"GEN-008", "INV-10"})
    void decidedAgainst(
            Dormancy dormancy,
            String outcome,
            Actor actor,
            Decision.AppliedRule rule,
            Decision.Grounds grounds) {
        record(
                dormancy,
                outcome,
                actor,
                List.of(rule),
                Map.of("dormancyId", dormancy.id.toString()),
                List.of(),
                Optional.of(grounds));
    }

    private void record(
            Dormancy dormancy,
            String outcome,
            Actor actor,
            List<Decision.AppliedRule> rules,
            Map<String, Object> inputs,
            List<?> parameters,
            Optional<Decision.Grounds> grounds) {
        decisions.record(
                new Decision(
                        "DORMANCY",
                        dormancy.uscc,
                        outcome,
                        dormancy.place(),
                        actor,
                        rules,
                        inputs,
                        parameters,
                        grounds));
    }

    Decision.Grounds grounds(Dormancy dormancy, String facts, String basis, String reasons) {
        long number =
                sql.query("select nextval('refusal_number')", row -> row.getLong(1)).getFirst();
        return new Decision.Grounds(
                "歇业字〔%d〕%s-%06d号"
                        .formatted(clock.today().getYear(), dormancy.authorityCode, number),
                facts,
                basis,
                reasons,
                Decision.Grounds.ORDINARY_REMEDIES);
    }
}
