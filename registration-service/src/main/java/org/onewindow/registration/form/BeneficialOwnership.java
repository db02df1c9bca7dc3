package org.onewindow.registration.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * Who owns or controls an entity in the end (受益所有人): natural persons, or the commitment that
 * exempts it from naming them.
 *
 * @param exempt the members commit that nobody but themselves owns or controls it
 */
@Rule("REG-003")
public record BeneficialOwnership(
        @Nullable Boolean exempt, @Size(max = 20) List<@NotNull @Valid Owner> owners) {

    /**
     * A beneficial owner.
     *
     * @param party of the form; it need not be a member
     * @param share direct or indirect, of one; of shares, income or votes
     */
    public record Owner(
            @NotBlank @Size(max = 20) String party,
            @NotNull Basis basis,
            @Nullable
                    @PositiveOrZero
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal share) {}

    /** By what somebody is one; by daily management only where nobody is by anything else. */
    public enum Basis {
        SHARES,
        INCOME_OR_VOTES,
        CONTROL,
        DAILY_MANAGEMENT
    }

    public BeneficialOwnership {
        owners = owners == null ? List.of() : List.copyOf(owners);
    }

    /** Whether the exemption is claimed. */
    public boolean claimsExemption() {
        return Boolean.TRUE.equals(exempt);
    }
}
