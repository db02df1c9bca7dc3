package org.onewindow.registration.legacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Ground;

/**
 * Goes through the companies of the old law on the day after the transition ends, and opens for
 * each one out of line the task of ordering it to correct itself.
 */
@Singleton
@Startup
public class LegacyCapitalReview implements DeadlineHandler {

    /** Its subject is the last day of the transition. */
    static final String DEADLINE = "LEGACY_CAPITAL_REVIEW";

    private static final int AT_ONCE = 200;

    private final EntityRegister register;
    private final FollowUps followUps;
    private final CorrectiveOrders orders;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    LegacyCapitalReview(
            EntityRegister register,
            FollowUps followUps,
            CorrectiveOrders orders,
            Parameters parameters,
            Deadlines deadlines,
            BusinessClock clock,
            DataSource database) {
        this.register = register;
        this.followUps = followUps;
        this.orders = orders;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** The law names one day; a deadline that is there already is left alone. */
    @PostConstruct
    void begin() {
        LocalDate lastDay = lastDay();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            if (!isSet(lastDay)) {
                                deadlines.set(
                                        DEADLINE,
                                        lastDay.toString(),
                                        LegalDate.endOf(lastDay),
                                        TimeLimit.NO_CALENDAR,
                                        false);
                            }
                        });
    }

    private LocalDate lastDay() {
        return parameters
                .at(Jurisdiction.NATION, clock.today())
                .date("capital.legacy.adjustUntil.date");
    }

    private boolean isSet(LocalDate lastDay) {
        return !sql.query(
                        "select 1 from deadline where kind = ? and subject = ?",
                        row -> true,
                        DEADLINE,
                        lastDay.toString())
                .isEmpty();
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    /** In pages, each in a transaction of its own; a repeat finds the tasks opened before. */
    @Override
    @Rule("REG-014")
    public void due(Deadlines.Due deadline) {
        String after = "";
        while (!after.equals("end")) {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> review(from));
        }
        QuarkusTransaction.requiringNew().run(() -> deadlines.done(deadline));
    }

    /** A registered change has brought the company into line, in the running transaction. */
    @Rule("REG-014")
    public void changed(EntityFacts entity, String cause, Actor actor) {
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        boolean inLine =
                LegacyCapital.defect(
                                entity.registered(),
                                entity.establishedOn(),
                                parameters.at(place, clock.today()))
                        .isEmpty();
        if (inLine) {
            followUps.settle(FollowUps.Kind.LEGACY_CAPITAL, entity.uscc(), "变更登记 " + cause);
            orders.obeyed(entity.uscc(), Ground.LEGACY_CAPITAL, "变更登记 " + cause, actor);
        }
    }

    private String review(String after) {
        List<String> codes =
                sql.query(
                        "select uscc from entity where uscc > ? and entity_type in ('LLC', 'JSC')"
                                + " and status in ('ACTIVE', 'DORMANT') order by uscc limit ?",
                        row -> row.getString(1),
                        after,
                        AT_ONCE);
        codes.stream().flatMap(code -> register.find(code).stream()).forEach(this::review);
        return codes.size() < AT_ONCE ? "end" : codes.getLast();
    }

    private void review(EntityFacts entity) {
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        LegacyCapital.defect(
                        entity.registered(),
                        entity.establishedOn(),
                        parameters.at(place, clock.today()))
                .ifPresent(
                        defect ->
                                followUps.open(
                                        FollowUps.Kind.LEGACY_CAPITAL,
                                        entity.uscc(),
                                        place.code(),
                                        lastDay().toString(),
                                        defect,
                                        Optional.empty()));
    }
}
