package org.onewindow.licensing.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.uscc.CreditCodes;

/** The notices of a business: for its representatives and the officers of its place. */
@Path("entities/{uscc}/notices")
@Authenticated
@RunOnVirtualThread
public class EntityNotices {

    private final Notices notices;
    private final CurrentActor actor;

    @Inject
    EntityNotices(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @GET
    public List<NoticeView> list(@PathParam("uscc") String uscc) {
        return notices.of(CreditCodes.require(uscc), actor.get()).stream()
                .map(NoticeView::of)
                .toList();
    }
}
