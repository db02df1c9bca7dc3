package org.onewindow.platform.deadline;

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
}
