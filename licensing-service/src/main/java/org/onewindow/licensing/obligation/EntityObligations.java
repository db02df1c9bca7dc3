package org.onewindow.licensing.obligation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.item.PermitLists;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.uscc.CreditCodes;

/** What a business must still obtain: for its representatives and the officers of its place. */
@Path("entities/{uscc}/obligations")
@Authenticated
@RunOnVirtualThread
public class EntityObligations {

    private final Obligations obligations;
    private final Businesses businesses;
    private final PermitLists lists;
    private final CurrentActor actor;

    @Inject
    EntityObligations(
            Obligations obligations, Businesses businesses, PermitLists lists, CurrentActor actor) {
        this.obligations = obligations;
        this.businesses = businesses;
        this.lists = lists;
        this.actor = actor;
    }

    @GET
    public List<ObligationView> list(@PathParam("uscc") String uscc) {
        businesses.requireReader(CreditCodes.require(uscc), actor.get());
        var dormancies = businesses.dormancies(List.of(uscc));
        return obligations.of(uscc).stream()
                .map(
                        found ->
                                ObligationView.of(
                                        found, lists.item(found.item), dormancies.get(uscc)))
                .toList();
    }
}
