package org.onewindow.registration.name;

import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.rule.Rule;

/**
 * A name that is registered or reserved, and what is recorded of why it may stand beside another.
 *
 * @param id later ones are greater
 * @param uscc the entity that has it
 * @param forUscc the entity whose own name it is to replace
 * @param exception see {@link NameHold#conflictException}
 */
record HeldName(
        UUID id, Optional<String> uscc, Optional<String> forUscc, Optional<String> exception) {

    /**
     * Whether a recorded exception lets two names stand beside each other that would conflict: both
     * are of one entity, one was allowed for its investment in the other, or the later one came as
     * the fact of another register, to which no rule of ours applied.
     */
    @Rule({"REG-048", "INV-07"})
    static boolean mayStandTogether(HeldName one, HeldName other) {
        HeldName later = one.isLaterThan(other) ? one : other;
        return one.isOfSameAs(other)
                || one.investsIn(other)
                || other.investsIn(one)
                || later.exception.filter(NameHold.FACT::equals).isPresent();
    }

    boolean isLaterThan(HeldName other) {
        return id.compareTo(other.id) > 0;
    }

    private boolean isOfSameAs(HeldName other) {
        Optional<String> owner = uscc.or(() -> forUscc);
        return owner.isPresent() && owner.equals(other.uscc.or(() -> other.forUscc));
    }

    private boolean investsIn(HeldName other) {
        return exception.isPresent()
                && exception.equals(other.uscc.map(NameHold.INVESTMENT::concat));
    }
}
