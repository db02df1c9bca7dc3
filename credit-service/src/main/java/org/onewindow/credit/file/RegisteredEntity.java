package org.onewindow.credit.file;

import java.time.LocalDate;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.uscc.CreditCodes;

/**
 * What the register says of an entity.
 *
 * @throws IllegalArgumentException when its code has a wrong check digit (INV-03)
 */
public record RegisteredEntity(
        String uscc,
        String name,
        String entityType,
        Jurisdiction authorityCode,
        LocalDate establishedOn) {

    public RegisteredEntity {
        if (!CreditCodes.isFact(uscc)) {
            throw new IllegalArgumentException("not a credit code: " + uscc);
        }
    }
}
