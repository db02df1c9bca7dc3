package org.onewindow.registration.change;

import java.util.List;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.check.PersonBar;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.Registered;

/**
 * What the rules of a change look at beside the form.
 *
 * @param setUp of the form as it would set up the result
 * @param after the entry as the change would leave it
 * @param frozen whose shares are frozen, by hash; an empty text where the notice names nobody
 * @param standing what stands beside its entry
 * @param responsibleBars what keeps the present responsible person from the office
 */
record ChangeFacts(
        SetupFacts setUp,
        EntityFacts entity,
        Registered after,
        List<String> frozen,
        Standing standing,
        List<PersonBar> responsibleBars,
        WorkingCalendar calendar) {

    /**
     * What stands beside the entry of an entity.
     *
     * @param correctionOverdue whether an order to change the name has run out (REG-051)
     * @param successorOverdue whether the time to name a legal representative is over (REG-023)
     * @param clusterMember whether it uses the address of a host (REG-074)
     */
    record Standing(boolean correctionOverdue, boolean successorOverdue, boolean clusterMember) {}

    ChangeFacts {
        frozen = List.copyOf(frozen);
        responsibleBars = List.copyOf(responsibleBars);
    }

    Registered before() {
        return entity.registered();
    }
}
