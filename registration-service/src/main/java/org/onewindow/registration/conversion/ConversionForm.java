package org.onewindow.registration.conversion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;

/**
 * What an individual business becomes.
 *
 * @param uscc of the individual business
 * @param way in place when not said
 * @param taxesSettled declared, as the way with a new code needs it
 * @param debtsArranged declared, as the way with a new code needs it
 * @param target the enterprise, as it would be set up
 */
@Rule("REG-155")
public record ConversionForm(
        @NotBlank @Size(max = 18) String uscc,
        @Nullable Way way,
        @Nullable Boolean taxesSettled,
        @Nullable Boolean debtsArranged,
        @NotNull @Valid SetupForm target) {

    /** The applicant chooses. */
    public enum Way {
        /** 直接变更: code, date of establishment and files go on. */
        CHANGE_IN_PLACE,
        /** 注销+设立: one case ends the business and sets up the enterprise. */
        CANCEL_AND_SETUP
    }

    Way chosen() {
        return way == null ? Way.CHANGE_IN_PLACE : way;
    }

    boolean isSettled() {
        return Boolean.TRUE.equals(taxesSettled) && Boolean.TRUE.equals(debtsArranged);
    }
}
