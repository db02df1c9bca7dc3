package org.onewindow.platform.sandbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.time.BusinessClock;

/** Sandbox only: reads the business clock and moves it forward. Elsewhere it is not found. */
@Path("sandbox/clock")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class SandboxClock {

    private final BusinessClock clock;
    private final Deadlines deadlines;

    /**
     * @param offset of the business clock from the machine's
     * @param nextDue the earliest open deadline
     */
    public record Reading(Instant now, Duration offset, Optional<Instant> nextDue) {}

    /** Where to move the clock. */
    public record Move(@NotNull Duration offset) {}

    @Inject
    SandboxClock(BusinessClock clock, Deadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @GET
    public Reading read() {
        requireSandbox();
        return new Reading(clock.instant(), clock.offset(), deadlines.next());
    }

    @PUT
    public Reading move(@Valid @NotNull Move move) {
        requireSandbox();
        try {
            clock.moveTo(move.offset());
        } catch (IllegalArgumentException backwards) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the clock only moves forward");
        }
        return read();
    }

    private void requireSandbox() {
        if (!clock.isSandbox()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }
}
