package org.onewindow.registration.scope;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What was filed with the set-up, and what a permit means for the scope. */
@Path("entities/{uscc}/scope")
@RunOnVirtualThread
public class ScopeResource {

    private final ItemFilings filings;
    private final EntityRegister register;
    private final CatalogueStore catalogues;

    @Inject
    ScopeResource(ItemFilings filings, EntityRegister register, CatalogueStore catalogues) {
        this.filings = filings;
        this.register = register;
        this.catalogues = catalogues;
    }

    @GET
    @Path("filings")
    @PermitAll
    @Rule("REG-063")
    public List<ItemFilings.Filing> filings(@PathParam("uscc") String uscc) {
        return filings.of(find(uscc).uscc());
    }

    /** For whoever takes in an application for the permit. */
    @GET
    @Path("offers/{permitItem}")
    @PermitAll
    @Rule("REG-064")
    public ScopeOffer offer(
            @PathParam("uscc") String uscc, @PathParam("permitItem") String permitItem) {
        return ScopeOffer.of(
                permitItem,
                find(uscc).registered().scopeItems(),
                catalogues.current().scopeItems());
    }

    private EntityFacts find(String uscc) {
        return register.find(CreditCodes.require(uscc))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
