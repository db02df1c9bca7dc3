package org.onewindow.registration.licence;

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
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;

/** Says whether a licence that somebody holds is genuine and in force (REG-117). */
@Path("licence-verifications")
@PermitAll
@RunOnVirtualThread
public class LicenceVerifications {

    private final LicenceCheck check;
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

    /**
     * The answer; without status when the text is not ours.
     *
     * @param nameBlockedToUscc the name is ordered changed and no longer to be used (REG-051)
     */
    public record Answered(
            String result,
            String note,
            Optional<String> uscc,
            Optional<String> entityStatus,
            boolean nameBlockedToUscc,
            Instant asOf) {}

    @Inject
    LicenceVerifications(LicenceCheck check, BusinessClock clock) {
        this.check = check;
        this.clock = clock;
    }

    @POST
    @Rule("REG-117")
    public Answered verify(@Valid @NotNull Shown shown) {
        LicenceCheck.Checked checked =
                shown.credential() != null
                        ? check.credential(shown.credential())
                        : check.token(shown.token() == null ? "" : shown.token());
        return new Answered(
                checked.verification().result().name(),
                checked.verification().note(),
                checked.entity().map(EntityFacts::uscc),
                checked.entity().map(entity -> entity.status().name()),
                checked.entity().map(EntityFacts::nameBlockedToUscc).orElse(false),
                clock.instant());
    }
}
