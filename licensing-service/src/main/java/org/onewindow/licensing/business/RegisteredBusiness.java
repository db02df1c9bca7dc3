package org.onewindow.licensing.business;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.licensing.item.ScopeItem;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.uscc.CreditCodes;

/**
 * A business as registration announces it.
 *
 * @param registeredOn legal date of the registration
 * @param representatives SHA-256 of the OpenID Connect subjects that may act for it
 * @throws IllegalArgumentException when its code has a wrong check digit (INV-03)
 */
public record RegisteredBusiness(
        String uscc,
        String name,
        Jurisdiction authority,
        LocalDate registeredOn,
        List<ScopeItem> scope,
        List<String> representatives) {

    public RegisteredBusiness {
        if (!CreditCodes.isFact(uscc)) {
            throw new IllegalArgumentException("not a credit code: " + uscc);
        }
        scope = List.copyOf(scope);
        representatives = List.copyOf(representatives);
    }
}
