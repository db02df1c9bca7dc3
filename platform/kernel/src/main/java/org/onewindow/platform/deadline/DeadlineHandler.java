package org.onewindow.platform.deadline;

import java.util.Optional;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * What happens when a deadline of one kind is due; one bean per kind.
 *
 * <p>Called outside a transaction by whichever replica leased the deadline. It looks at the state
 * and the date again itself, does its work in a transaction of its own, and calls {@link
 * Deadlines#done} in that transaction. A deadline that is not done comes again after a pause.
 */
public interface DeadlineHandler {

    /** The kind as it stands in the rows, e.g. {@code NAME_RESERVATION_ENDS}. */
    String kind();

    void due(Deadlines.Due deadline);

    /**
     * Counts the deadline of this subject again with a calendar that knows more than the one it was
     * set with (GEN-004), and moves what else carries its date, in the running transaction. The
     * deadline's own row is moved by the caller.
     *
     * @return empty when this kind is not counted in a calendar
     */
    default Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return Optional.empty();
    }
}
