package org.onewindow.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;

/** The append-only log of who changed or read what (GEN-010). */
@Singleton
public class Audit {

    /** An index row has no room for what a caller may put into a path. */
    private static final int LONGEST_RESOURCE = 500;

    private final Sql sql;

    @Inject
    Audit(DataSource database) {
        sql = new Sql(database);
    }

    /** A change that succeeded, or a read of personal data; joins the running transaction. */
    @Rule("GEN-010")
    public void success(Actor actor, String action, String resource, int status) {
        record(actor.subject(), actor.roleNames(), action, resource, status);
    }

    void record(String actor, String roles, String action, String resource, int status) {
        sql.update(
                "insert into audit_log (actor, roles, action, resource, status, trace_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                actor,
                roles,
                action,
                resource.substring(0, Math.min(resource.length(), LONGEST_RESOURCE)),
                status,
                Trace.current().traceId());
    }
}
