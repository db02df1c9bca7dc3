package org.onewindow.licensing.obligation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** Opens obligations when a business is registered and closes them when it ends. */
@Singleton
public class Obligations {

    private static final Actor SYSTEM = Actor.system("licensing");

    private final ObligationRepository obligations;
    private final Deadlines deadlines;
    private final Outbox outbox;

    /** The case in which something happens to a business. */
    public record Occasion(String uscc, Jurisdiction authority, LocalDate on, String caseId) {

        EventHeader header() {
            return EventHeader.of(Subject.uscc(uscc), uscc, authority, caseId, SYSTEM);
        }
    }

    @Inject
    Obligations(ObligationRepository obligations, Deadlines deadlines, Outbox outbox) {
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    /** Until when the competent department takes a business up. */
    @Rule({"LIC-004", "GEN-002"})
    public static TimeLimit claimLimit(
            LocalDate registeredOn, ParameterSet values, WorkingCalendar calendar) {
        return TimeLimits.workingDays(
                registeredOn, values.workingDays("permit.claim.workingDays").whole(), calendar);
    }

    /**
     * Opens an obligation and asks the competent department to claim it.
     *
     * @param claimLimit until when the department has time
     */
    @Rule({"LIC-003", "LIC-004", "EVT-20"})
    @Transactional
    public void open(Occasion occasion, PermitList.Match match, TimeLimit claimLimit) {
        Jurisdiction competent = match.item().level().competentFor(occasion.authority);
        Obligation opened =
                new Obligation(occasion.uscc, match, competent, occasion.on, claimLimit.lastDay());
        obligations.persist(opened);
        deadlines.set(ClaimDue.KIND, opened.id.toString(), claimLimit);
        outbox.publish(
                new PermitObligationOpened(
                        opened.id,
                        opened.uscc,
                        opened.item,
                        match.item().name(),
                        opened.scopeCode,
                        match.item().department()),
                occasion.header());
    }

    /** Closes what is open when the business has ended: nobody can satisfy it any more. */
    @Rule({"LIC-066", "EVT-45", "INV-01"})
    @Transactional
    public void closeAll(Occasion occasion) {
        obligations.of(occasion.uscc).stream()
                .filter(each -> each.state == Obligation.State.OPEN)
                .forEach(open -> close(open, Obligation.CloseReason.ENTITY_ENDED, occasion));
    }

    /**
     * Closes what is open for items that nothing in the scope leads to any more.
     *
     * @param needed the items that the scope leads to now
     */
    @Rule({"LIC-003", "EVT-07"})
    @Transactional
    public void closeUnneeded(Occasion occasion, Set<String> needed) {
        obligations.of(occasion.uscc).stream()
                .filter(each -> each.state == Obligation.State.OPEN)
                .filter(each -> !needed.contains(each.item))
                .forEach(open -> close(open, Obligation.CloseReason.NOT_NEEDED, occasion));
    }

    private void close(Obligation open, Obligation.CloseReason reason, Occasion occasion) {
        open.state = Obligation.State.CLOSED;
        open.closeReason = reason;
        deadlines.cancel(ClaimDue.KIND, open.id.toString());
        outbox.publish(
                new PermitObligationClosed(open.id, open.uscc, open.item, reason.name()),
                occasion.header());
    }

    /** The items for which it has or had an obligation; not those it needed no more. */
    @Rule("LIC-003")
    @Transactional
    public Set<String> itemsOf(String uscc) {
        return obligations.of(uscc).stream()
                .filter(each -> each.closeReason != Obligation.CloseReason.NOT_NEEDED)
                .map(each -> each.item)
                .collect(Collectors.toSet());
    }

    @Transactional
    List<Obligation> of(String uscc) {
        return obligations.of(uscc);
    }

    @Transactional
    List<Obligation> unclaimed(Actor officer, UUID after, int limit) {
        return obligations.unclaimed(officer.jurisdictions(), after, limit);
    }
}
