package org.onewindow.registration.window;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/**
 * Asks a department; public data only. The rest stands at {@code formUrl} for the department's own
 * token.
 *
 * @param attempt counted from 1
 */
@Rule("REG-131")
@EventType(
        id = "REG-131",
        about = Subject.Kind.TASK,
        topic = "onewindow.window-tasks.{department}.v1",
        says = "A department is asked to do its task of a company's one-window set-up.")
record WindowTaskIssued(
        UUID taskId,
        Task task,
        String uscc,
        String name,
        String authorityCode,
        LocalDate establishedOn,
        int attempt,
        String formUrl) {

    static WindowTaskIssued of(WindowTask task, Opening.Company company) {
        return new WindowTaskIssued(
                task.id(),
                task.task(),
                company.uscc(),
                company.name(),
                company.authority().code(),
                company.establishedOn(),
                task.attempts().issued(),
                "/registration/v1/window-tasks/" + task.id() + "/form");
    }
}
