package org.onewindow.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * Operators let a service read another's whole event log again, page by page: after its database
 * was restored from a backup older than what the topics keep. What it has applied is passed over.
 */
@Path("events/replays")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class EventReplays {

    private final EventSources sources;
    private final EventIntake intake;
    private final Audit audit;
    private final CurrentActor actor;

    /**
     * Which page to read.
     *
     * @param source whose log, e.g. {@code /onewindow/registration}
     * @param cursor the {@code next} of the answer before; none for the first page
     */
    public record Replay(@NotBlank String source, Optional<String> cursor) {}

    /** How many events were read, and where the next page begins. */
    public record Read(int events, Optional<String> next) {}

    @Inject
    EventReplays(EventSources sources, EventIntake intake, Audit audit, CurrentActor actor) {
        this.sources = sources;
        this.intake = intake;
        this.audit = audit;
        this.actor = actor;
    }

    /** Applies one page; the caller goes on with {@code next} until there is none. */
    @POST
    public Read replay(@Valid @NotNull Replay replay) {
        if (!sources.known().contains(replay.source())) {
            throw new Refusal(CommonProblem.NOT_FOUND, "this source has no event stream");
        }
        EventSources.Page page = read(replay);
        audit.success(actor.get(), "REPLAY", replay.source(), 200);
        if (!page.events().isEmpty()) {
            intake.apply(page.events());
        }
        return new Read(page.events().size(), page.next());
    }

    private EventSources.Page read(Replay replay) {
        try {
            return sources.whole(replay.source(), replay.cursor());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 400) {
                throw new Refusal(CommonProblem.INVALID_CURSOR);
            }
            throw new Refusal(CommonProblem.UNAVAILABLE);
        } catch (ProcessingException silent) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
    }
}
