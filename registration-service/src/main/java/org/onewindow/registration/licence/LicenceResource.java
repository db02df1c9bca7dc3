package org.onewindow.registration.licence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** The licence of an entity: as JSON, as signed credential, as short token for a QR code. */
@Path("licences/{uscc}")
@PermitAll
@RunOnVirtualThread
public class LicenceResource {

    private final Licences licences;

    @Inject
    LicenceResource(Licences licences) {
        this.licences = licences;
    }

    @GET
    @Rule({"REG-112", "REG-112a"})
    public Licence licence(@PathParam("uscc") String uscc) {
        return find(uscc).licence();
    }

    @GET
    @Path("credential")
    @Produces({"application/jose", MediaType.TEXT_PLAIN})
    @Rule("REG-117")
    public String credential(@PathParam("uscc") String uscc) {
        return find(uscc).credential();
    }

    @GET
    @Path("token")
    @Produces({"application/jose", MediaType.TEXT_PLAIN})
    @Rule("REG-117")
    public String token(@PathParam("uscc") String uscc) {
        return find(uscc).token();
    }

    private Licences.Issued find(String uscc) {
        return licences.newest(CreditCodes.require(uscc))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
