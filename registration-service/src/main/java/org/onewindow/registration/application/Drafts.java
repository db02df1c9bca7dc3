package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.form.FormDigest;

/** What an applicant does with his own application before and beside its submission. */
@Singleton
public class Drafts {

    private final Applications applications;
    private final Procedures procedures;
    private final CaseViews views;
    private final ApplicationEvents events;
    private final Tolerances tolerances;
    private final NamesInReview names;
    private final StoredJson json;
    private final BusinessClock clock;

    @Inject
    Drafts(
            Applications applications,
            Procedures procedures,
            CaseViews views,
            ApplicationEvents events,
            Tolerances tolerances,
            NamesInReview names,
            StoredJson json,
            BusinessClock clock) {
        this.applications = applications;
        this.procedures = procedures;
        this.views = views;
        this.events = events;
        this.tolerances = tolerances;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An application that is being written.
     *
     * @param kind of the procedure
     * @param about credit code of the entity it is about
     * @param intake whose window takes it in, where that is another than the competent one
     */
    public record Draft(
            String kind,
            String entityType,
            String authorityCode,
            Optional<String> name,
            Optional<String> about,
            Optional<String> intake,
            Object form) {}

    /** As another kind's resource shows it. */
    @Transactional
    public ApplicationView write(Draft draft, Actor actor) {
        return views.view(create(draft, actor), actor);
    }

    /** As another kind's resource shows it. */
    @Transactional
    public ApplicationView rewrite(UUID id, @Nullable String ifMatch, Draft draft, Actor actor) {
        return views.view(replace(id, ifMatch, draft, actor), actor);
    }

    /** Joins the running transaction. */
    @Transactional
    Application create(Draft draft, Actor actor) {
        Application application = new Application();
        application.id = UuidV7.next();
        application.owner = actor.subject();
        application.filedByAgent = actor.has(Role.AGENT) && !actor.has(Role.APPLICANT);
        application.state = ApplicationState.DRAFT;
        application.createdAt = clock.instant();
        write(application, draft);
        applications.persistAndFlush(application);
        return application;
    }

    @Transactional
    Application replace(UUID id, @Nullable String ifMatch, Draft draft, Actor actor) {
        Application application = applications.own(id, actor);
        if (!application.kind.equals(draft.kind())) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        EntityTags.requireMatch(ifMatch, application.version);
        if (!application.state.isOpenToChanges()) {
            throw new Refusal(
                    CommonProblem.STATE_CONFLICT, "the application is " + application.state);
        }
        write(application, draft);
        applications.flush();
        return application;
    }

    private void write(Application application, Draft draft) {
        application.kind = draft.kind();
        application.aboutUscc = draft.about().orElse(null);
        application.entityType = draft.entityType();
        application.authorityCode = draft.authorityCode();
        application.intakeCode = draft.intake().orElse(null);
        application.name = draft.name().orElse(null);
        application.form = json.write(draft.form());
        application.formDigest = FormDigest.of(draft.form(), json);
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
            procedures
                    .of(application)
                    .event(
                            Procedure.Happening.WITHDRAWN,
                            procedures.dossier(application),
                            List.of())
                    .ifPresent(event -> events.publish(event, application, actor));
            tolerances.stop(application);
            events.reviewEnds(application);
            names.end(application);
        }
        applications.flush();
        return application;
    }
}
