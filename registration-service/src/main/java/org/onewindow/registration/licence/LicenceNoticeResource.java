package org.onewindow.registration.licence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.licence.LicenceNotices.Notice;

/** Lost and unreturned licences: what is published of them, and the next one (REG-121). */
@Path("licences/{uscc}")
@RunOnVirtualThread
public class LicenceNoticeResource {

    private final LicenceNotices notices;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** What is to be published, without personal data. */
    public record Statement(@NotBlank @Size(max = 500) String text) {}

    /**
     * A licence that was not given back.
     *
     * @param version of the licence
     */
    public record VoidNotice(@Positive int version, @NotBlank @Size(max = 500) String text) {}

    @Inject
    LicenceNoticeResource(LicenceNotices notices, Idempotency idempotency, CurrentActor actor) {
        this.notices = notices;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Everybody sees which licences of an entity were declared void. */
    @GET
    @Path("notices")
    @PermitAll
    @Rule("REG-121")
    public List<Notice> list(@PathParam("uscc") String uscc) {
        return notices.of(CreditCodes.requireFact(uscc));
    }

    /** The holder has lost the licence and states that it is invalid. */
    @POST
    @Path("invalidity-statements")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-121")
    public Response state(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Statement statement) {
        return idempotency.once(
                key,
                statement,
                () -> created(notices.stateInvalid(uscc, statement.text(), actor.get())));
    }

    /** Asks for another one in place of the lost one. */
    @POST
    @Path("reissues")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-121")
    public Response issueAgain(
            @PathParam("uscc") String uscc, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                key,
                "",
                () -> {
                    Licence licence = notices.issueAgain(uscc, actor.get());
                    return Answer.created(
                            "/registration/v1/licences/" + uscc, licence.version(), licence);
                });
    }

    /** The authority did not get back a licence that a change or an exit has ended. */
    @POST
    @Path("void-notices")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-121")
    public Response declareVoid(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull VoidNotice notice) {
        return idempotency.once(
                key,
                notice,
                () ->
                        created(
                                notices.declareVoid(
                                        uscc, notice.version(), notice.text(), actor.get())));
    }

    private static Answer created(Notice notice) {
        return Answer.created("/registration/v1/licences/" + notice.uscc() + "/notices", 0, notice);
    }
}
