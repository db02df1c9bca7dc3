package org.onewindow.registration.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.onewindow.platform.rule.Rule;

/** What a refusal must say (GEN-008); the number and the remedies are added when it is issued. */
public record RefusalText(
        @NotNull Code code,
        @NotBlank @Size(max = 2_000) String facts,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 2_000) String reasons) {

    /** The closed list; a code outside it does not read and is answered with 400 (REG-093). */
    @Rule("REG-093")
    public enum Code {
        NAME_RULE_BROKEN,
        CAPITAL_ABNORMAL,
        PRE_APPROVAL_MISSING,
        APPLICANT_BARRED,
        AGAINST_LAW,
        STATE_SECURITY,
        PUBLIC_INTEREST
    }
}
