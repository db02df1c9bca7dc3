package org.onewindow.registration.licence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/**
 * The licence of an entity: as JSON, as signed credential, as short token for a QR code, as PDF.
 */
@Path("licences/{uscc}")
@PermitAll
@RunOnVirtualThread
public class LicenceResource {

    private final Licences licences;
    private final LicenceDocument document;

    @Inject
    LicenceResource(Licences licences, LicenceDocument document) {
        this.licences = licences;
        this.document = document;
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

    /**
     * The sheet as PDF.
     *
     * @param copy ORIGINAL (正本) or DUPLICATE (副本), the original when not given
     */
    @GET
    @Path("document")
    @Produces("application/pdf")
    @Rule({"REG-112", "REG-117"})
    public Response document(
            @PathParam("uscc") String uscc,
            @QueryParam("copy") @DefaultValue("ORIGINAL") String copy) {
        Licences.Issued issued = find(uscc);
        if (issued.voidedOn().isPresent()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the licence is void");
        }
        byte[] pdf = document.pdf(issued.licence(), issued.token(), copyOf(copy));
        String name =
                "inline; filename=\"licence-%s-%d.pdf\""
                        .formatted(uscc, issued.licence().version());
        return Response.ok(pdf).header("Content-Disposition", name).build();
    }

    private static LicenceForm.Copy copyOf(String text) {
        return Arrays.stream(LicenceForm.Copy.values())
                .filter(copy -> copy.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        CommonProblem.INVALID_FIELDS,
                                        "copy is ORIGINAL or DUPLICATE"));
    }

    private Licences.Issued find(String uscc) {
        return licences.newest(CreditCodes.requireFact(uscc))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
