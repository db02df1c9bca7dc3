package org.onewindow.registration.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.entity.EntityRegister;

/** What everybody may know of inquiries into an entity: notices, revocations, restorations. */
@Path("entities/{uscc}/revocations")
@PermitAll
@RunOnVirtualThread
public class RevocationListResource {

    private final FraudCases cases;
    private final EntityRegister register;
    private final StoredJson json;

    /** A notice or a decision; of persons nothing (GEN-010). */
    public record Published(
            UUID caseId,
            String target,
            String state,
            Optional<String> notice,
            Optional<LocalDate> noticeOn,
            Optional<LocalDate> noticeEndsOn,
            Optional<LocalDate> decidedOn,
            Optional<String> documentNumber,
            boolean partial,
            List<String> items,
            Optional<LocalDate> restoredOn) {}

    @Inject
    RevocationListResource(FraudCases cases, EntityRegister register, StoredJson json) {
        this.cases = cases;
        this.register = register;
        this.json = json;
    }

    @GET
    @Rule({"REG-192", "REG-194", "REG-195", "GEN-010"})
    public List<Published> list(@PathParam("uscc") String uscc) {
        if (register.find(CreditCodes.require(uscc)).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return cases.published(uscc).stream().map(this::published).toList();
    }

    private Published published(FraudCase found) {
        return new Published(
                found.id,
                found.target.name(),
                found.state.name(),
                Optional.ofNullable(found.noticeText),
                Optional.ofNullable(found.noticeOn),
                Optional.ofNullable(found.noticeEndsOn),
                Optional.ofNullable(found.decidedOn),
                Optional.ofNullable(found.documentNumber),
                found.partial,
                Arrays.asList(json.read(found.items, String[].class)),
                Optional.ofNullable(found.restoredOn));
    }
}
