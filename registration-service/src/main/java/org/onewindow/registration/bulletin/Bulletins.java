package org.onewindow.registration.bulletin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * Publishes the bulletin of a month on the fifth working day of the next, and sets the deadline of
 * the one after it in the same transaction: the chain never breaks, and what came while the service
 * was down is made up for.
 */
@Singleton
@Startup
class Bulletins implements DeadlineHandler {

    /** Its subject is the month. */
    static final String DEADLINE = "START_UP_BULLETIN";

    private final BulletinStore store;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    @Inject
    Bulletins(
            BulletinStore store,
            Parameters parameters,
            Calendars calendars,
            Deadlines deadlines,
            BusinessClock clock) {
        this.store = store;
        this.parameters = parameters;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            if (!store.isScheduled(DEADLINE)) {
                                schedule(YearMonth.from(clock.today()));
                            }
                        });
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    @Override
    @Rule("REG-133")
    public void due(Deadlines.Due deadline) {
        YearMonth month = YearMonth.parse(deadline.subject());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            publish(month);
                            deadlines.done(deadline);
                            schedule(month.plusMonths(1));
                        });
    }

    /** In the running transaction; a month that has its bulletin keeps it. */
    @Rule("REG-133")
    void publish(YearMonth month) {
        LocalDate today = clock.today();
        if (!store.begin(month, today)) {
            return;
        }
        for (BulletinLine line : Bulletin.lines(store.cases(month))) {
            Jurisdiction place = new Jurisdiction(line.jurisdiction());
            store.add(
                    month, line, parameters.at(place, today).isTrue("oneWindow.bulletin.enabled"));
        }
    }

    private void schedule(YearMonth month) {
        deadlines.set(DEADLINE, month.toString(), opening(month, calendars.current()));
    }

    @Override
    @Rule({"REG-133", "GEN-004"})
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return Optional.of(opening(YearMonth.parse(subject), calendar));
    }

    /** The beginning of the day on which the bulletin of the month comes out. */
    private TimeLimit opening(YearMonth month, WorkingCalendar calendar) {
        int workingDay =
                parameters
                        .at(Jurisdiction.NATION, month.atEndOfMonth())
                        .integer("oneWindow.bulletin.workingDays");
        TimeLimit day = Bulletin.publication(month, workingDay, calendar);
        return new TimeLimit(
                day.lastDay(),
                LegalDate.startOf(day.lastDay()),
                day.calendarVersion(),
                day.provisional());
    }
}
