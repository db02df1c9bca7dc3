package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The commitments that registered entities have given with their applications. */
@Singleton
public class GivenCommitments {

    private final Applications applications;
    private final Procedures procedures;
    private final Breaches breaches;
    private final ApplicationEvents events;
    private final BusinessClock clock;
    private final Sql sql;

    /** A commitment in the version of its text that was shown. */
    public record Given(UUID applicationId, String textVersion) {}

    @Inject
    GivenCommitments(
            Applications applications,
            Procedures procedures,
            Breaches breaches,
            ApplicationEvents events,
            BusinessClock clock,
            DataSource database) {
        this.applications = applications;
        this.procedures = procedures;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** The last one of this kind; a conversion gives it for the enterprise it leads to. */
    @Rule("REG-098")
    public Optional<Given> last(String uscc, String kind) {
        return sql
                .query(
                        """
                        select a.id, made ->> 'textVersion' from application a,
                            jsonb_array_elements(coalesce(a.form::jsonb -> 'commitments',
                                a.form::jsonb #> '{target,commitments}', '[]')) made
                        where a.uscc = ? and made ->> 'kind' = ? and made ->> 'accepted' = 'true'
                        order by a.decided_at desc limit 1
                        """,
                        row -> new Given(row.getObject(1, UUID.class), row.getString(2)),
                        uscc,
                        kind)
                .stream()
                .findFirst();
    }

    /**
     * It was found to have been false: credit hears of it, and whoever promised it is believed no
     * more for a time (REG-097).
     */
    @Rule({"REG-098", "REG-097", "EVT-16"})
    public void falsified(UUID applicationId, String uscc, String kind, Actor actor) {
        Application application = applications.lockedById(applicationId).orElseThrow();
        breaches.remember(
                application.id,
                procedures.of(application).promisers(procedures.dossier(application)),
                clock.today());
        events.publishAboutEntity(
                new CommitmentOutcome(
                        application.id.toString(), uscc, kind, CommitmentOutcome.Result.FALSE),
                uscc,
                application,
                actor);
    }
}
