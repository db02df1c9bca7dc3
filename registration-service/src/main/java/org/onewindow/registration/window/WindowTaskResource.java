package org.onewindow.registration.window;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** A task: its form for the department that does it, and another try by an officer. */
@Path("window-tasks/{taskId}")
@RunOnVirtualThread
public class WindowTaskResource {

    private final WindowStore windows;
    private final Retries retries;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentActor actor;

    @Inject
    WindowTaskResource(
            WindowStore windows,
            Retries retries,
            Idempotency idempotency,
            Audit audit,
            CurrentActor actor) {
        this.windows = windows;
        this.retries = retries;
        this.idempotency = idempotency;
        this.audit = audit;
        this.actor = actor;
    }

    /** What this department needs for this task, and nothing else; every read is audited. */
    @GET
    @Path("form")
    @RolesAllowed(Roles.DEPT_CONNECTOR)
    @Rule({"REG-135", "GEN-011"})
    public TaskForm form(@PathParam("taskId") UUID taskId) {
        Actor reader = actor.get();
        TaskForm form =
                windows.form(taskId)
                        .filter(
                                found ->
                                        reader.department()
                                                .equals(Optional.of(found.task().department())))
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        audit.success(reader, "READ", "window-tasks/" + taskId + "/form", 200);
        return form;
    }

    /** Asks the department of a failed or deferred task at once, and closes the task's ticket. */
    @POST
    @Path("retries")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-134")
    public Response retry(
            @PathParam("taskId") UUID taskId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        Actor officer = actor.get();
        Window window =
                windows.findByTask(taskId).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(window.company().authority());
        return idempotency.once(
                idempotencyKey,
                taskId,
                () ->
                        retries.byPerson(taskId, officer)
                                .map(
                                        task ->
                                                Answer.accepted(
                                                        task.attempts().issued(),
                                                        WindowResource.view(task)))
                                .orElseThrow(() -> new Refusal(CommonProblem.STATE_CONFLICT)));
    }
}
