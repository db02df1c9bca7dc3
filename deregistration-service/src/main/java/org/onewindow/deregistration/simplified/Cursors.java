package org.onewindow.deregistration.simplified;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Cursors of lists that are ordered by id. */
final class Cursors {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Cursors() {}

    static UUID after(@Nullable String cursor) {
        String after = Paging.after(cursor);
        try {
            return after.isEmpty() ? BEFORE_ALL : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_CURSOR, "the cursor is not one of ours");
        }
    }
}
