package org.onewindow.registration.entity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Whether a company is listed, as the securities regulator or an officer of the place reports. */
@Path("entities/{uscc}/listing")
@RunOnVirtualThread
public class ListingResource {

    private final Listings listings;
    private final CurrentActor actor;
    private final Audit audit;

    /**
     * @param document number of the admission or of its end
     */
    public record Listing(boolean listed, @NotBlank @Size(max = 200) String document) {}

    @Inject
    ListingResource(Listings listings, CurrentActor actor, Audit audit) {
        this.listings = listings;
        this.actor = actor;
        this.audit = audit;
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.DEPT_CONNECTOR})
    @Rule({"REG-175", "DER-011"})
    public Listing report(@PathParam("uscc") String uscc, @Valid @NotNull Listing listing) {
        listings.report(uscc, listing.listed(), actor.get());
        audit.success(actor.get(), "PUT", "/registration/v1/entities/" + uscc + "/listing", 200);
        return listing;
    }
}
