package org.onewindow.registration.name;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A name somebody asks about or wants reserved.
 *
 * @param name at most 200 characters, no control characters and no halves of characters
 * @param authorityCode division code of the authority
 * @param scopeItems codes of the intended scope; one with prior approval makes it a year (REG-050)
 * @param foreignInvestor the name uses a foreign investor's trade name (REG-046)
 * @param financialApproval number of the financial approval, for financial words (REG-047)
 * @param groupController the entity controls a group, for 集团 (REG-054)
 * @param parentName for a branch (REG-054)
 * @param liabilityAccepted for confusion with a similar name (REG-049)
 * @param relatedUscc the entity with the same name that is tied to this one by investment (REG-048)
 * @param ownUscc the entity that is to have this name in place of its own, by a change or a
 *     conversion: its own name is no conflict, and only its case can use the reservation
 */
public record NameRequest(
        @NotBlank @Size(max = ProposedName.MAX_LENGTH) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
                String name,
        @NotNull @Pattern(regexp = "[0-9]{6}") String authorityCode,
        @NotNull EntityType entityType,
        @Nullable @Size(max = 100) List<@NotNull @Size(max = 10) String> scopeItems,
        boolean foreignInvestor,
        @Nullable @Size(max = 60) String financialApproval,
        boolean groupController,
        @Nullable @Size(max = ProposedName.MAX_LENGTH) String parentName,
        boolean liabilityAccepted,
        @Nullable @Size(max = 18) String relatedUscc,
        @Nullable @Size(max = 18) String ownUscc) {}
