package org.onewindow.platform.uscc;

import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * Checks a text that is offered as a unified social credit code (GB 32100-2015): 18 of 31 symbols,
 * the check character of the organisation code inside it (GB 11714) and its own.
 */
public final class CreditCodes {

    /** The symbols of a credit code; a symbol's value is its index. I, O, Z, S, V are left out. */
    public static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int ORGANISATION_START = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** Refuses with 400 {@code USCC_CHECK} what is not a credit code; returns what is one. */
    @Rule("REG-111")
    public static String require(String text) {
        if (!isValid(text)) {
            throw new Refusal(CreditCodeProblem.USCC_CHECK);
        }
        return text;
    }

    /**
     * The same for lists that may hold registered facts: a code whose inner check character alone
     * is wrong is looked for.
     */
    @Rule({"REG-111", "INV-03"})
    public static String requireFact(String text) {
        return isFact(text) ? text : require(text);
    }

    /** Whether length, symbols and both check characters are right; lower case is not. */
    @Rule({"REG-111", "INV-03"})
    public static boolean isValid(String text) {
        return isFact(text)
                && text.charAt(ORGANISATION_CHECK)
                        == organisationCheckCharacter(text.substring(ORGANISATION_START));
    }

    /**
     * Whether a text can be a code that some authority once issued: about one in 13,000 codes of
     * real registers has a wrong check character of the organisation code inside, and is no less
     * the code of its entity. New codes and codes that a caller writes must be {@link #isValid}.
     */
    @Rule("INV-03")
    public static boolean isFact(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                && text.charAt(LENGTH - 1) == checkCharacter(text);
    }

    /** The check character after the first eight characters of an organisation code (GB 11714). */
    public static char organisationCheckCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            int digit = Character.digit(body.charAt(i), Character.MAX_RADIX);
            sum += digit * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** The check character after the first 17 characters of a credit code (GB 32100). */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += SYMBOLS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return SYMBOLS.charAt((SYMBOLS.length() - sum % SYMBOLS.length()) % SYMBOLS.length());
    }
}
