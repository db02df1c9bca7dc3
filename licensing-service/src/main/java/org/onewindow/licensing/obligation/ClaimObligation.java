package org.onewindow.licensing.obligation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.item.PermitLists;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The competent department takes a business up, or its time to do so runs out. */
@Singleton
class ClaimObligation {

    private final ObligationRepository obligations;
    private final PermitLists lists;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    ClaimObligation(
            ObligationRepository obligations,
            PermitLists lists,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock,
            Audit audit) {
        this.obligations = obligations;
        this.lists = lists;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Obligation find(UUID id, Actor officer) {
        Obligation found =
                obligations
                        .findByIdOptional(id)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(found.competent());
        return found;
    }

    @Rule({"LIC-004", "EVT-29"})
    @Transactional
    Obligation claim(UUID id, @Nullable String ifMatch, Actor officer) {
        Obligation claimed = find(id, officer);
        EntityTags.requireMatch(ifMatch, claimed.version);
        if (!claimed.isUnclaimed()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "closed, or claimed already");
        }
        claimed.claimedBy = officer.subject();
        claimed.claimedAt = clock.instant();
        deadlines.cancel(ClaimDue.KIND, id.toString());
        outbox.publish(
                new DepartmentClaimed(claimed.id, claimed.uscc, claimed.item),
                header(claimed, officer));
        audit.success(officer, "CLAIM", "/licensing/v1/obligations/" + id, 200);
        obligations.flush();
        return claimed;
    }

    /** Marks an obligation that nobody claimed in time; it can still be claimed. */
    @Rule({"LIC-004", "EVT-29"})
    @Transactional
    void escalate(Deadlines.Due deadline) {
        Obligation late =
                obligations
                        .findByIdOptional(UUID.fromString(deadline.subject()))
                        .orElseThrow(() -> new IllegalStateException("no such obligation"));
        if (late.isUnclaimed() && late.escalatedAt == null) {
            if (!clock.today().isAfter(late.claimDueOn)) {
                throw new IllegalStateException("not overdue before " + late.claimDueOn);
            }
            late.escalatedAt = clock.instant();
            outbox.publish(
                    new ClaimOverdue(
                            late.id,
                            late.uscc,
                            late.item,
                            lists.item(late.item).department(),
                            late.claimDueOn),
                    header(late, Actor.system("licensing")));
        }
        deadlines.done(deadline);
    }

    private static EventHeader header(Obligation about, Actor actor) {
        return EventHeader.of(
                Subject.uscc(about.uscc),
                about.uscc,
                about.competent(),
                about.id.toString(),
                actor);
    }
}
