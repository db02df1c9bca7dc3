package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.name.NameReservations;

/** The names of the cases that wait for an officer (REG-050). */
@Singleton
class NamesInReview {

    private final NameReservations names;

    @Inject
    NamesInReview(NameReservations names) {
        this.names = names;
    }

    @Rule("REG-050")
    void begin(Application application) {
        String name = application.name;
        if (name != null) {
            names.awaitsDecision(name, application.authorityCode, application.owner);
        }
    }

    /** Without an approval, which uses the name. */
    @Rule("REG-050")
    void end(Application application) {
        String name = application.name;
        if (name != null) {
            names.decided(name, application.authorityCode, application.owner);
        }
    }
}
