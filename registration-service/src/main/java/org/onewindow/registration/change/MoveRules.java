package org.onewindow.registration.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.name.RegisteredNames;

/** How a name goes along when its entity moves to another authority (REG-041, 048, 077). */
final class MoveRules {

    private MoveRules() {}

    /** Only a move that keeps the name takes it to the books of another authority. */
    @Rule({"REG-048", "REG-077"})
    static boolean takesNameAlong(ChangeFacts facts) {
        String name = facts.after().name();
        return name != null
                && name.equals(facts.before().name())
                && !facts.after().authorityCode().equals(facts.before().authorityCode());
    }

    /**
     * A name that another has there is changed with the move. One that still names the former
     * division is told so: the move is not held up for it (REG-077).
     */
    @Rule({"REG-041", "REG-048", "REG-077"})
    static List<Finding> name(Optional<RegisteredNames.There> there) {
        List<Finding> findings = new ArrayList<>();
        there.flatMap(RegisteredNames.There::conflict)
                .map(taken -> Finding.at("/name", ChangeCode.NAME_TAKEN_THERE, taken))
                .ifPresent(findings::add);
        there.filter(found -> !found.ofPlace())
                .map(found -> Finding.at("/name", ChangeCode.NAME_OF_FORMER_PLACE))
                .ifPresent(findings::add);
        return findings;
    }
}
