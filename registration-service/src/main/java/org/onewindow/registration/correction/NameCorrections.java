package org.onewindow.registration.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.correction.CorrectionState.Action;
import org.onewindow.registration.correction.NameCorrection.Origin;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What other parts of registration have to do with orders to change a name. */
@Singleton
public class NameCorrections {

    private final CorrectionStore store;
    private final CorrectionOrders orders;
    private final EntityRegister register;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    @Inject
    NameCorrections(
            CorrectionStore store,
            CorrectionOrders orders,
            EntityRegister register,
            Deadlines deadlines,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether an order to change the name has run out, which blocks other changes (REG-157). */
    @Transactional
    @Rule({"REG-051", "REG-157"})
    public boolean isOverdue(String uscc) {
        LocalDate today = clock.today();
        return store.find("uscc = ?1 and state in ?2", uscc, CorrectionState.open()).stream()
                .map(correction -> correction.dueOn)
                .anyMatch(due -> due != null && CorrectionRules.isOverdue(due, today));
    }

    /**
     * The entity has another name: whatever order stood is followed, and the public record shows
     * the name again. Call it in the transaction that changes the name.
     */
    @Transactional
    @Rule("REG-051")
    public void nameChanged(String uscc, String newName) {
        store.open(uscc)
                .filter(correction -> !correction.name.equals(newName))
                .ifPresent(correction -> close(correction, Action.CORRECT, newName));
    }

    /**
     * Orders what the ruling of a dispute says, in its transaction. Two officers have decided it
     * and the entity could reply, so the order needs no draft of its own (REG-052).
     *
     * @param disputeId the cause
     * @param drafter of the ruling
     */
    @Transactional
    @Rule({"REG-051", "REG-052"})
    public UUID orderAfterDispute(
            EntityFacts entity, UUID disputeId, OrderText text, String drafter, Actor approver) {
        Optional<NameCorrection> open = store.open(entity.uscc());
        open.filter(found -> found.state == CorrectionState.DRAFTED)
                .ifPresent(found -> found.ruled(disputeId.toString(), text, drafter));
        NameCorrection correction =
                open.orElseGet(
                        () -> {
                            NameCorrection drafted =
                                    NameCorrection.drafted(
                                            entity,
                                            Origin.DISPUTE,
                                            disputeId.toString(),
                                            text,
                                            drafter);
                            store.persist(drafted);
                            return drafted;
                        });
        if (correction.state == CorrectionState.DRAFTED) {
            correction.heardOn = clock.today();
            orders.issue(correction, approver);
        }
        store.flush();
        return correction.id;
    }

    void close(NameCorrection correction, Action how, String reason) {
        correction.act(how);
        correction.closedOn = clock.today();
        correction.closingReason = reason;
        deadlines.cancel(CorrectionDeadline.KIND, correction.id.toString());
        register.blockName(correction.uscc, false);
        store.flush();
    }
}
