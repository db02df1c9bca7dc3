package org.onewindow.registration.uscc;

import java.util.regex.Pattern;
import org.onewindow.platform.uscc.CreditCodes;

/** The organisation code of GB 11714: eight characters and one check character. */
public record OrganisationCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int CHECK = 8;

    public OrganisationCode {
        if (!SHAPE.matcher(value).matches()
                || value.charAt(CHECK) != CreditCodes.organisationCheckCharacter(value)) {
            throw new IllegalArgumentException("not an organisation code: " + value);
        }
    }

    static OrganisationCode ofBody(String body) {
        return new OrganisationCode(body + CreditCodes.organisationCheckCharacter(body));
    }
}
