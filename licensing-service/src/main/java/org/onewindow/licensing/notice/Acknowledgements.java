package org.onewindow.licensing.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.identity.CurrentActor;

/** A representative takes note; nobody else can for him. */
@Path("notices/{id}/acknowledgement")
@Authenticated
@RunOnVirtualThread
public class Acknowledgements {

    private final Notices notices;
    private final CurrentActor actor;

    @Inject
    Acknowledgements(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @POST
    public Response acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Notice notice = notices.acknowledge(id, ifMatch, actor.get());
        return Answer.ok(notice.version, NoticeView.of(notice)).toResponse();
    }
}
