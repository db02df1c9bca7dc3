package org.onewindow.registration.encumbrance;

import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.rule.Rule;

/** What can weigh on an entity, and who reports it beside a registrar. */
enum Kind {
    /** Shares pledged for a debt (股权出质), registered with the authority itself. */
    PLEDGE(""),
    /** Shares frozen by a court (股权冻结). */
    FREEZE("court"),
    /** Movables mortgaged (动产抵押), from the movables register. */
    CHATTEL_MORTGAGE("movables-register");

    private final String department;

    Kind(String department) {
        this.department = department;
    }

    /** Whether a holder's share is concerned, and not the entity's own things. */
    boolean isAboutShares() {
        return this != CHATTEL_MORTGAGE;
    }

    /** A registrar enters any of them, a connector what its own department reports. */
    @Rule({"REG-159", "REG-160", "GEN-011"})
    boolean mayBeRecordedBy(Actor actor) {
        return actor.has(Role.REGISTRAR)
                || (actor.has(Role.DEPT_CONNECTOR)
                        && actor.department().filter(department::equals).isPresent());
    }
}
