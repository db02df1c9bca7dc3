package org.onewindow.registration.licence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.signing.SigningKey;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;

/** Says whether a licence that somebody holds is genuine and in force (REG-117). */
@Path("licence-verifications")
@PermitAll
@RunOnVirtualThread
public class LicenceVerifications {

    private final OfflineVerifier verifier;
    private final Licences licences;
    private final EntityRegister register;
    private final BusinessClock clock;

    /** What is to be verified: the credential, or the token a QR code carries. */
    public record Shown(
            @Nullable @Size(max = 65_536) String credential,
            @Nullable @Size(max = 4_096) String token) {

        @AssertTrue(message = "give either a credential or a token")
        public boolean isOneOfTwo() {
            return (credential == null) != (token == null);
        }
    }

    /** The answer; without status when the text is not ours. */
    public record Answered(
            String result,
            String note,
            Optional<String> uscc,
            Optional<String> entityStatus,
            Instant asOf) {}

    @Inject
    LicenceVerifications(
            SigningKey key, Licences licences, EntityRegister register, BusinessClock clock) {
        verifier = new OfflineVerifier(key.publicKey());
        this.licences = licences;
        this.register = register;
        this.clock = clock;
    }

    @POST
    @Rule("REG-117")
    public Answered verify(@Valid @NotNull Shown shown) {
        Optional<Claimed> claimed = claimed(shown);
        Optional<EntityFacts> entity = claimed.flatMap(found -> register.find(found.uscc()));
        if (claimed.isEmpty() || entity.isEmpty()) {
            return answer(Verification.NOT_OURS, Optional.empty(), Optional.empty());
        }
        Optional<Licences.Issued> newest = licences.newest(claimed.get().uscc());
        boolean isNewest =
                newest.filter(issued -> issued.licence().version() == claimed.get().version())
                        .isPresent();
        boolean isVoided = newest.flatMap(Licences.Issued::voidedOn).isPresent();
        EntityStatus status = entity.get().status();
        return answer(
                Verification.of(status, isNewest, isVoided),
                Optional.of(claimed.get().uscc()),
                Optional.of(status.name()));
    }

    private record Claimed(String uscc, int version) {}

    private Optional<Claimed> claimed(Shown shown) {
        if (shown.credential() != null) {
            return verifier.credential(shown.credential())
                    .map(content -> claimed(content, "uscc", "version"));
        }
        return Optional.ofNullable(shown.token())
                .flatMap(verifier::token)
                .map(content -> claimed(content, "c", "v"));
    }

    private static Claimed claimed(JsonNode content, String code, String version) {
        return new Claimed(content.path(code).asText(), content.path(version).asInt());
    }

    private Answered answer(
            Verification verification, Optional<String> uscc, Optional<String> status) {
        return new Answered(
                verification.result().name(), verification.note(), uscc, status, clock.instant());
    }
}
