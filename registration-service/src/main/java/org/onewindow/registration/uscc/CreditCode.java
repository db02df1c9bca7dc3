package org.onewindow.registration.uscc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/**
 * A unified social credit code of GB 32100-2015: 18 characters, both check characters right.
 *
 * <p>Position 1 is the registering department, 2 the class, 3–8 the division of the authority, 9–17
 * the organisation code, 18 the check character. The type of an entity must never be read from the
 * class (INV-06): an individual business converted in place keeps its 92.
 */
public record CreditCode(@JsonValue String value) {

    private static final int DIVISION_START = 2;
    private static final int ORGANISATION_START = 8;
    private static final int CHECK = 17;

    @JsonCreator
    @Rule({"REG-111", "INV-03"})
    public CreditCode {
        if (!CreditCodes.isValid(value)) {
            throw new IllegalArgumentException("not a credit code: " + value);
        }
    }

    /** The code, or empty when the text is not one. */
    public static Optional<CreditCode> parse(String text) {
        return CreditCodes.isValid(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /**
     * The division (GB/T 2260) whose authority issued the code; it stays after a move (REG-110).
     */
    public String issuingDivision() {
        return value.substring(DIVISION_START, ORGANISATION_START);
    }

    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(ORGANISATION_START, CHECK));
    }

    @Override
    public String toString() {
        return value;
    }

    /** The code of a class such as 91, an authority's division and an organisation. */
    static CreditCode compose(
            String prefix, String authorityDivision, OrganisationCode organisation) {
        String first17 = prefix + authorityDivision + organisation.value();
        return new CreditCode(first17 + CreditCodes.checkCharacter(first17));
    }
}
