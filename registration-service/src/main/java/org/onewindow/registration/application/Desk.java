package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Hands a case to the officer who acts on it, if he may (1.8). */
@Singleton
class Desk {

    private final Applications applications;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    Desk(Applications applications, Parameters parameters, BusinessClock clock) {
        this.applications = applications;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The case, locked until the transaction ends, if its reader may take the action now. */
    Application locked(UUID id, @Nullable String ifMatch, Actor officer, ReviewAction action) {
        Application application = applications.ofOfficerLocked(id, officer);
        EntityTags.requireMatch(ifMatch, application.version);
        standing(application).require(action, officer);
        return application;
    }

    /** The same; a case that nobody had claimed is now this officer's. */
    @Rule("REG-091")
    Application inHand(UUID id, @Nullable String ifMatch, Actor officer, ReviewAction action) {
        Application application = locked(id, ifMatch, officer, action);
        if (application.handler == null) {
            hand(application, officer);
        }
        return application;
    }

    void hand(Application application, Actor officer) {
        application.handler = officer.subject();
        application.claimedAt = clock.instant();
    }

    Standing standing(Application application) {
        return Standing.of(
                application,
                parameters.at(application.place(), clock.today()).isTrue("serviceOfficer.enabled"));
    }
}
