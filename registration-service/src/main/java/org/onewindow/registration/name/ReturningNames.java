package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.name.NameComparison.Claim;

/** Brings names back to their entities, and to the place where these are again. */
@ApplicationScoped
public class ReturningNames {

    private final NameBooks books;
    private final NameReservations reservations;
    private final BusinessClock clock;

    ReturningNames(NameBooks books, NameReservations reservations, BusinessClock clock) {
        this.books = books;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Makes a name that an entity has or had its name at this authority, with the transaction that
     * restores the entity or undoes its move.
     *
     * @return false when somebody else has it there by now; the entity then goes by its credit code
     */
    @Transactional
    @Rule({"REG-077", "REG-194", "REG-195", "DER-019", "DER-064"})
    public boolean bringBack(String uscc, String name, String authorityCode) {
        Optional<NameHold> known = books.nameOf(uscc, name);
        if (known.isEmpty()) {
            // Nothing of it could be compared when it came, so nobody can have taken it.
            return true;
        }
        NameHold hold = known.get();
        if (hold.status == NameStatus.REGISTERED && hold.authorityCode.equals(authorityCode)) {
            return true;
        }
        Claim claim = hold.claimAt(authorityCode);
        books.lock(claim);
        books.lapsed(claim, clock.today()).forEach(reservations::expire);
        boolean free = isFree(hold, claim);
        if (free) {
            registerAgain(hold, claim);
        } else if (hold.status == NameStatus.REGISTERED) {
            reservations.end(uscc, NameReservations.End.CHANGED, clock.today());
        }
        return free;
    }

    @Rule({"REG-048", "INV-07"})
    private boolean isFree(NameHold hold, Claim claim) {
        return books.conflicting(hold, claim).stream()
                .allMatch(other -> HeldName.mayStandTogether(hold.held(), other));
    }

    private void registerAgain(NameHold hold, Claim claim) {
        if (hold.status != NameStatus.REGISTERED) {
            hold.status = hold.status.restored();
            hold.endedOn = null;
        }
        if (hold.authorityCode.equals(claim.authorityCode())) {
            books.flush();
        } else {
            books.refile(hold, claim);
        }
    }
}
