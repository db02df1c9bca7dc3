package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;

/** Shows an application to its applicant, or the case to an officer. */
@Singleton
class CaseViews {

    private final Desk desk;
    private final Procedures procedures;
    private final StoredJson json;

    @Inject
    CaseViews(Desk desk, Procedures procedures, StoredJson json) {
        this.desk = desk;
        this.procedures = procedures;
        this.json = json;
    }

    /** 200 with the version that a change has to match. */
    Answer answer(Application application, Actor reader) {
        return Answer.ok(application.version, view(application, reader));
    }

    ApplicationView view(Application application, Actor reader) {
        Optional<ApplicationView.Review> review =
                isOfficer(reader)
                        ? Optional.of(
                                ApplicationView.Review.of(
                                        application, desk.standing(application), reader, json))
                        : Optional.empty();
        return ApplicationView.of(
                application, review, procedures.of(application).form(application.form), json);
    }

    static boolean isOfficer(Actor reader) {
        return reader.has(Role.REGISTRAR) || reader.has(Role.REGISTRAR_LEAD);
    }
}
