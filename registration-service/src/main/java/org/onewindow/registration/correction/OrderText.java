package org.onewindow.registration.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an order must say (GEN-008); number and remedies are added when it is issued. */
public record OrderText(
        @NotBlank @Size(max = 2_000) String facts,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 2_000) String reasons) {}
