package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.form.FormDigest;
import org.onewindow.registration.form.SetupForm;

/** What an applicant does with his own application before and beside its submission. */
@Singleton
class Drafts {

    private final Applications applications;
    private final ApplicationEvents events;
    private final Tolerances tolerances;
    private final StoredJson json;
    private final BusinessClock clock;

    @Inject
    Drafts(
            Applications applications,
            ApplicationEvents events,
            Tolerances tolerances,
            StoredJson json,
            BusinessClock clock) {
        this.applications = applications;
        this.events = events;
        this.tolerances = tolerances;
        this.json = json;
        this.clock = clock;
    }

    /** Joins the running transaction. */
    @Transactional
    Application create(SetupForm form, Actor actor) {
        Application application = new Application();
        application.id = UuidV7.next();
        application.owner = actor.subject();
        application.state = ApplicationState.DRAFT;
        application.createdAt = clock.instant();
        write(application, form);
        applications.persistAndFlush(application);
        return application;
    }

    @Transactional
    Application replace(UUID id, @Nullable String ifMatch, SetupForm form, Actor actor) {
        Application application = applications.own(id, actor);
        EntityTags.requireMatch(ifMatch, application.version);
        if (!application.state.isOpenToChanges()) {
            throw new Refusal(
                    CommonProblem.STATE_CONFLICT, "the application is " + application.state);
        }
        write(application, form);
        applications.flush();
        return application;
    }

    private void write(Application application, SetupForm form) {
        application.entityType = form.entityType().name();
        application.authorityCode = form.authorityCode();
        application.intakeCode = form.intakeAuthority();
        application.name = form.name();
        application.form = json.write(form);
        application.formDigest = FormDigest.of(form, json);
    }

    /** Until a final decision the applicant may take it back (REG-094). */
    @Transactional
    @Rule({"REG-094", "EVT-03"})
    Application withdraw(UUID id, @Nullable String ifMatch, Actor actor) {
        Application application = applications.own(id, actor);
        EntityTags.requireMatch(ifMatch, application.version);
        boolean wasSubmitted = application.submissions > 0;
        application.act(ApplicationState.Action.WITHDRAW);
        application.decidedAt = clock.instant();
        if (wasSubmitted) {
            events.publish(
                    new SetupWithdrawn(application.id.toString(), List.of()), application, actor);
            tolerances.stop(application);
            events.reviewEnds(application);
        }
        applications.flush();
        return application;
    }

    SetupForm form(Application application) {
        return json.read(application.form, SetupForm.class);
    }
}
