package org.onewindow.registration.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

/**
 * What is to change of an entity; what is not said stays as it is (REG-135, REG-158). A list is
 * given whole or not at all.
 *
 * @param authorityCode where it is filed: at the new place, when the domicile moves (REG-077)
 * @param applicant party id of whoever applies for the entity
 * @param resolvedOn the day of the resolution or event that it follows from (REG-150)
 * @param responsible party id of the new legal representative, partner, investor or operator
 * @param serviceRecipient party id, where the new members make it a foreign investment (REG-083)
 * @param investmentReport of an entity that becomes a foreign investment (REG-082)
 * @param creditorNotice of a capital decrease (REG-152)
 * @param restructuring of a merger or division (REG-153)
 */
@Rule({"REG-135", "REG-158"})
public record ChangeForm(
        @NotBlank @Size(max = 18) String uscc,
        @NotNull @Pattern(regexp = Jurisdiction.FORM) String authorityCode,
        SetupForm.@NotNull Channel channel,
        @NotEmpty @Size(max = 300) List<@NotNull @Valid Party> parties,
        @NotBlank @Size(max = 20) String applicant,
        SetupForm.@Nullable @Valid Agent agent,
        @NotNull LocalDate resolvedOn,
        @Nullable @Size(min = 1, max = 60) String name,
        @Nullable EntityType entityType,
        SetupForm.@Nullable @Valid Domicile domicile,
        @Nullable @Size(min = 1, max = 100) List<SetupForm.@NotNull @Valid ScopeChoice> scopeItems,
        SetupForm.@Nullable @Valid Capital capital,
        @Nullable @Valid CreditorNotice creditorNotice,
        @Nullable @Valid Restructuring restructuring,
        @Nullable @Size(max = 20) String responsible,
        @Nullable @Size(max = 20) String delegate,
        @Nullable @Size(min = 1, max = 250) List<SetupForm.@NotNull @Valid Member> members,
        @Nullable @Size(min = 1, max = 60) List<SetupForm.@NotNull @Valid Officer> officers,
        @Nullable @Size(max = 20) String liaison,
        SetupForm.@Nullable @Valid Supervision supervision,
        @Nullable @Size(max = 20) String serviceRecipient,
        SetupForm.@Nullable @Valid InvestmentReport investmentReport,
        @Nullable @Pattern(regexp = "LONG|\\d{4}-\\d{2}-\\d{2}") String term,
        @Nullable @Size(max = 40) List<SetupForm.@NotNull @Valid Document> documents,
        @Nullable @Size(max = 20) List<SetupForm.@NotNull @Valid Commitment> commitments) {

    /**
     * How creditors heard of a capital decrease.
     *
     * @param notifiedOn the day of the last notice to a known creditor
     * @param publishedOn the day of its publication
     * @param lossOffset it only offsets a loss: publication alone, nobody may claim (CL 225)
     */
    public record CreditorNotice(
            @Nullable LocalDate notifiedOn,
            @NotNull LocalDate publishedOn,
            @Nullable Boolean lossOffset) {

        @JsonIgnore
        boolean offsetsLoss() {
            return Boolean.TRUE.equals(lossOffset);
        }
    }

    /** A merger or division that the change follows from, and its publication. */
    public record Restructuring(@NotNull Kind kind, @NotNull LocalDate publishedOn) {

        /** What happens to the entity. */
        public enum Kind {
            MERGER,
            DIVISION
        }
    }

    public ChangeForm {
        parties = parties == null ? List.of() : List.copyOf(parties);
        scopeItems = scopeItems == null ? null : List.copyOf(scopeItems);
        members = members == null ? null : List.copyOf(members);
        officers = officers == null ? null : List.copyOf(officers);
        documents = documents == null ? List.of() : List.copyOf(documents);
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    Optional<Party> party(@Nullable String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }
}
