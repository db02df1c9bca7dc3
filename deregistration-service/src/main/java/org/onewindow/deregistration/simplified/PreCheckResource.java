package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.onewindow.deregistration.check.Disqualifier;
import org.onewindow.deregistration.check.ExitRoute;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Asks beforehand what stands against a simplified exit (预检); writes nothing. */
@Path("pre-checks")
@RunOnVirtualThread
@RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.EXIT_OFFICER})
public class PreCheckResource {

    private final CaseAccess access;
    private final CaseOpening opening;
    private final Examiner examiner;
    private final CurrentActor actor;

    PreCheckResource(
            CaseAccess access, CaseOpening opening, Examiner examiner, CurrentActor actor) {
        this.access = access;
        this.opening = opening;
        this.examiner = examiner;
        this.actor = actor;
    }

    /** Which entity. */
    public record Request(@NotBlank String uscc) {}

    /**
     * @param path P1, P2 or P3
     * @param certain false while a source has not answered
     * @param because the disqualifiers that fail or are unknown
     * @param commitment what all investors have to sign for P1
     */
    public record PreCheck(
            String uscc,
            Instant asOf,
            String path,
            boolean certain,
            List<String> because,
            String reason,
            List<CheckView> checks,
            CommitmentText commitment) {}

    /**
     * @param digest what each investor signs
     */
    public record CommitmentText(String textVersion, String text, String digest) {}

    @POST
    @Rule({"DER-001", "DER-002"})
    public PreCheck check(@Valid @NotNull Request request) {
        Actor who = actor.get();
        Facts facts = opening.facts(request.uscc(), who);
        ExitingEntity entity = access.entity(request.uscc(), who);
        var checks = examiner.examine(entity, facts).checks();
        ExitRoute route = ExitRoute.of(entity.entityType(), checks);
        Commitment text = Commitment.current(entity.uscc());
        return new PreCheck(
                entity.uscc(),
                checks.asOf(),
                route.path().name(),
                route.certain(),
                route.because().stream().map(Disqualifier::name).toList(),
                route.reason(),
                CheckView.all(checks),
                new CommitmentText(text.textVersion(), text.text(), text.digest()));
    }
}
