package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.rule.Rule;

/** What other packages ask about dormancies. */
@Singleton
public class RunningDormancies {

    private final Dormancies dormancies;

    @Inject
    RunningDormancies(Dormancies dormancies) {
        this.dormancies = dormancies;
    }

    /** Whether a dormancy that has begun still runs; an entity is not DORMANT without one. */
    @Rule("REG-173")
    public boolean isRunning(String uscc) {
        return dormancies
                .open(uscc)
                .filter(dormancy -> dormancy.state == DormancyState.DORMANT)
                .isPresent();
    }
}
