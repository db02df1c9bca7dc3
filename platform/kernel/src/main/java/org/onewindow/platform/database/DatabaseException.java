package org.onewindow.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** A failed statement. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Serialisation failure, deadlock, and what PostgreSQL says while it starts or stops. */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "57P01", "57P02", "57P03", "55P03");

    /** U+0000, which PostgreSQL's text cannot hold; a number or a date beyond its column. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008");

    public DatabaseException(SQLException cause) {
        super(cause);
    }

    /**
     * Whether the failure says nothing about the statement: the database is away, or two
     * transactions stood in each other's way. Worth the same try again.
     */
    public static boolean isPassing(Throwable failure) {
        return hasCause(failure, DatabaseException::isPassing);
    }

    /** Whether a value was such as no column of its kind can hold. */
    public static boolean isUnstorable(Throwable failure) {
        return hasCause(failure, cause -> UNSTORABLE.contains(String.valueOf(cause.getSQLState())));
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && kind.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        // No state at all: the pool could not give a connection.
        return state == null || state.startsWith("08") || PASSING.contains(state);
    }
}
