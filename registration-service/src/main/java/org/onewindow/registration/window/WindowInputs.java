package org.onewindow.registration.window;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;

/**
 * What the one form says to the tasks beyond the application itself. Nothing that the application
 * already holds is asked again (REG-130, REG-135).
 *
 * @param seal none when the company does not want its seals engraved now
 * @param bank the bank chosen; none means no account reservation (REG-137)
 * @param pickUp none when nobody has to come
 */
@Rule("REG-130")
public record WindowInputs(
        @Nullable @Valid Seal seal,
        @NotNull @Valid Tax tax,
        @NotNull @Valid SocialInsurance socialInsurance,
        @NotNull @Valid HousingFund housingFund,
        @Nullable @Valid Bank bank,
        @Nullable PickUp pickUp) {

    /** The seals of a set (REG-118). */
    public enum SealKind {
        COMPANY,
        FINANCE,
        INVOICE,
        CONTRACT,
        LEGAL_REPRESENTATIVE
    }

    /**
     * @param kinds none for the whole set of five
     */
    public record Seal(@Nullable @Size(max = 5) List<@NotNull SealKind> kinds) {

        public Seal {
            kinds = kinds == null ? null : List.copyOf(kinds);
        }

        List<SealKind> wanted() {
            return kinds == null || kinds.isEmpty() ? List.of(SealKind.values()) : kinds;
        }
    }

    /** How the company pays VAT. */
    public enum Taxpayer {
        SMALL_SCALE,
        GENERAL
    }

    /**
     * @param financeOfficer party of the application
     * @param invoicesPerMonth wanted
     */
    public record Tax(
            @NotNull Taxpayer taxpayer,
            @NotBlank @Size(max = 20) String financeOfficer,
            @Positive @Max(100_000) int invoicesPerMonth) {}

    /**
     * @param insuredPersons to be insured from the start
     */
    public record SocialInsurance(
            boolean noStaffYet, @Nullable @Positive @Max(1_000_000) Integer insuredPersons) {}

    /**
     * @param deferred puts the registration with the fund off
     * @param employerRatePercent 5 to 12
     */
    public record HousingFund(
            boolean deferred,
            @Nullable @DecimalMin("5") @DecimalMax("12") @Digits(integer = 2, fraction = 1)
                    BigDecimal employerRatePercent) {}

    /** The bank chosen and the branch where the account is to be opened. */
    public record Bank(
            @NotBlank @Size(max = 20) String bankCode, @NotBlank @Size(max = 100) String branch) {}

    /** How licence and seals are handed over when it is not electronically or by post. */
    public enum PickUp {
        AT_WINDOW
    }

    /**
     * How often somebody has to come: never, or once, to hand the file in and get everything at
     * once, or only to fetch it.
     */
    @Rule("REG-138")
    int visits(SetupForm.Channel channel) {
        return channel == SetupForm.Channel.WINDOW || pickUp == PickUp.AT_WINDOW ? 1 : 0;
    }
}
