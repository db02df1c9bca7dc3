package org.onewindow.registration.uscc;

import org.onewindow.registration.catalogue.EntityType;

/** Credit codes for generated entities, from running numbers that the service will not reach. */
public final class GeneratedCodes {

    private static final long FIRST = 500_000_000;

    private GeneratedCodes() {}

    /** The code of the generated company of this number. */
    public static String code(String authority, long number) {
        return CreditCodeIssuer.code(EntityType.LLC, authority, FIRST + number).value();
    }
}
