package org.onewindow.registration.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.onewindow.registration.dispute.DisputeState.Action;

/** How an officer would end a dispute, with what such a decision must say (GEN-008). */
public record Ruling(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 2_000) String facts,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 2_000) String reasons) {

    /** The ends that an officer can put to it; each is against one of the two. */
    public enum Outcome {
        UPHELD,
        DISMISSED,
        NOT_ACCEPTED;

        Action action() {
            return switch (this) {
                case UPHELD -> Action.UPHOLD;
                case DISMISSED -> Action.DISMISS;
                case NOT_ACCEPTED -> Action.REFUSE;
            };
        }
    }
}
