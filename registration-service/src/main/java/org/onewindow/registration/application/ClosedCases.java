package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** What other packages may know of an applicant's own case. */
@Singleton
public class ClosedCases {

    private final Applications applications;

    /**
     * @param closed whether it has come to a final state
     */
    public record Case(UUID id, Jurisdiction place, boolean closed) {}

    @Inject
    ClosedCases(Applications applications) {
        this.applications = applications;
    }

    /** The actor's own case; another's is unknown (404). */
    public Case own(UUID id, Actor actor) {
        Application application = applications.own(id, actor);
        return new Case(id, application.place(), application.state.isFinal());
    }
}
