package org.onewindow.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of GEN-011, spelled in tokens in lower case with hyphens. */
public enum Role {
    APPLICANT,
    AGENT,
    REGISTRAR,
    REGISTRAR_LEAD,
    PERMIT_OFFICER,
    PERMIT_LEAD,
    INSPECTOR,
    CREDIT_OFFICER,
    CREDIT_LEAD,
    EXIT_OFFICER,
    DEPT_CONNECTOR,
    INTERESTED_PARTY,
    AUDITOR,
    ADMIN,
    /** Another of the four services, by its client credentials. */
    SERVICE;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
    }
}
