package org.onewindow.registration.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;

/**
 * A register entry as others of this service see it.
 *
 * @param exitCaseId of the exit case that is open
 * @param nameBlockedToUscc whether an order to change the name stands (REG-051)
 * @param legacyForeignForm whether it is an old foreign investment not restructured yet (REG-084)
 */
public record EntityFacts(
        String uscc,
        UUID applicationId,
        Registered registered,
        EntityStatus status,
        LocalDate establishedOn,
        Optional<LocalDate> endedOn,
        Optional<String> exitCaseId,
        int licenceVersion,
        boolean listed,
        boolean nameBlockedToUscc,
        boolean legacyForeignForm,
        long version) {

    /** What the public record calls it: the code while the name is ordered changed (REG-051). */
    @Rule("REG-051")
    public String publicName() {
        return nameBlockedToUscc ? uscc : registered.displayName();
    }

    /**
     * Whether somebody may act for it.
     *
     * @param subject of the token
     */
    @Rule("GEN-011")
    public boolean isRepresentedBy(String subject) {
        return registered.representatives().contains(Digest.sha256(subject));
    }
}
