package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/**
 * What happens to a name after it was reserved: used, given back, run out, ended with its entity.
 */
@ApplicationScoped
public class NameReservations implements DeadlineHandler {

    static final String ENDS = "NAME_RESERVATION_ENDS";

    private static final String SERVICE = "registration";

    /** How a registered name came free; the name stays closed to others for a year (REG-048). */
    public enum End {
        DEREGISTERED,
        CHANGED,
        CANCELLED_FOR_FRAUD;

        NameStatus status() {
            return switch (this) {
                case DEREGISTERED -> NameStatus.DEREGISTERED;
                case CHANGED -> NameStatus.CHANGED;
                case CANCELLED_FOR_FRAUD -> NameStatus.CANCELLED_FOR_FRAUD;
            };
        }
    }

    private final NameBooks books;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    NameReservations(NameBooks books, Deadlines deadlines, Outbox outbox, BusinessClock clock) {
        this.books = books;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The reservation of this name at this authority by this applicant, if it has not run out. */
    @Transactional
    @Rule({"REG-050", "REG-096"})
    public Optional<ReservedName> find(String name, String authorityCode, Actor applicant) {
        String clean = ProposedName.clean(name);
        return books.reservation(clean, authorityCode, applicant.subject(), clock.today())
                .flatMap(hold -> hold.until().map(until -> reserved(hold, until)));
    }

    private static ReservedName reserved(NameHold hold, LocalDate until) {
        return new ReservedName(
                hold.id,
                hold.name,
                hold.authorityCode,
                hold.entityType,
                until,
                Optional.ofNullable(hold.evidence),
                Optional.ofNullable(hold.liabilityAccepted ? hold.reservedOn : null),
                Optional.ofNullable(hold.forUscc));
    }

    /**
     * Makes a reserved name that of a registered entity; call it in the transaction that registers.
     *
     * @throws Refusal 409 when the reservation has ended meanwhile
     */
    @Transactional
    @Rule("REG-048")
    public void use(UUID reservationId, String uscc, Actor actor) {
        NameHold hold = books.findById(reservationId);
        if (hold == null || hold.hasLapsed(clock.today())) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the name is no longer reserved");
        }
        if (NameHold.BESIDE_OWN.equals(hold.conflictException)) {
            // The name it stood beside has ended in this transaction.
            books.flush();
            hold.conflictException = null;
        }
        hold.moveTo(NameStatus.REGISTERED);
        hold.inReview = false;
        hold.uscc = uscc;
        deadlines.cancel(ENDS, reservationId.toString());
        released(hold, NameReleased.Reason.USED, actor);
    }

    /** Keeps a reserved name for its applicant while an officer decides; see {@link #decided}. */
    @Transactional
    @Rule({"REG-050", "REG-091"})
    public void awaitsDecision(String name, String authorityCode, String holder) {
        books.reservation(ProposedName.clean(name), authorityCode, holder, clock.today())
                .ifPresent(hold -> hold.inReview = true);
    }

    /** The case ended without using the name: it is reserved as long as it was, or free at once. */
    @Transactional
    @Rule({"REG-050", "REG-091"})
    public void decided(String name, String authorityCode, String holder) {
        books.reservation(ProposedName.clean(name), authorityCode, holder, clock.today())
                .filter(hold -> hold.inReview)
                .ifPresent(
                        hold -> {
                            hold.inReview = false;
                            if (hold.hasLapsed(clock.today())) {
                                expire(hold);
                            }
                        });
    }

    /** Ends the name of a registered entity, with the transaction that ends or renames it. */
    @Transactional
    @Rule("REG-048")
    public void end(String uscc, End how, LocalDate on) {
        books.find("uscc = ?1 and status = ?2", uscc, NameStatus.REGISTERED)
                .firstResultOptional()
                .ifPresent(
                        hold -> {
                            hold.moveTo(how.status());
                            hold.endedOn = on;
                        });
    }

    /**
     * Opens the name of an entity, once it ends, to somebody else: call it with the publication of
     * the transfer, for before it the transfer has no effect on others.
     *
     * @param transferee subject of his token
     */
    @Transactional
    @Rule({"REG-048", "REG-053"})
    public void transferred(String uscc, String name, String transferee) {
        books.find("uscc = ?1 and name = ?2", uscc, name).stream()
                .forEach(hold -> hold.transferee = transferee);
    }

    /** The applicant gives a reservation back. Another's is not found. */
    @Transactional
    NameHold withdraw(UUID reservationId, @Nullable String ifMatch, Actor actor) {
        NameHold hold = own(reservationId, actor);
        EntityTags.requireMatch(ifMatch, hold.version);
        hold.moveTo(NameStatus.WITHDRAWN);
        books.unfile(hold);
        deadlines.cancel(ENDS, reservationId.toString());
        released(hold, NameReleased.Reason.WITHDRAWN, actor);
        books.flush();
        return hold;
    }

    /** The applicant's own reservation; another's is as unknown as one that never was. */
    @Transactional
    @Rule("GEN-011")
    NameHold own(UUID reservationId, Actor actor) {
        return books.findByIdOptional(reservationId)
                .filter(hold -> actor.subject().equals(hold.holder))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @Transactional
    List<NameHold> ownAfter(UUID after, int limit, Actor actor) {
        return books.ofHolder(actor.subject(), after, limit);
    }

    /** Takes a reservation that ran out off the books. */
    @Rule({"REG-050", "EVT-01"})
    void expire(NameHold hold) {
        hold.moveTo(NameStatus.EXPIRED);
        books.flush();
        books.unfile(hold);
        deadlines.cancel(ENDS, hold.id.toString());
        released(hold, NameReleased.Reason.EXPIRED, Actor.system(SERVICE));
    }

    private void released(NameHold hold, NameReleased.Reason reason, Actor actor) {
        String id = hold.id.toString();
        outbox.publish(
                new NameReleased(hold.id, hold.name, hold.authorityCode, reason),
                EventHeader.of(
                        new Subject(Subject.Kind.NAME, id),
                        id,
                        new Jurisdiction(hold.authorityCode),
                        id,
                        actor));
    }

    @Override
    public String kind() {
        return ENDS;
    }

    /** Looks at the date itself: an early or late call changes nothing in law. */
    @Override
    @Transactional
    @Rule("REG-050")
    public void due(Deadlines.Due deadline) {
        books.locked(UUID.fromString(deadline.subject()))
                .filter(hold -> hold.hasLapsed(clock.today()))
                .ifPresent(this::expire);
        deadlines.done(deadline);
    }
}
