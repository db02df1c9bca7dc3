package org.onewindow.local.departments;

/** A department's own check of a credit code (GB 32100-2015, GB 11714). */
final class CreditCodes {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                && code.charAt(16) == organisationCheck(code.substring(8, 16))
                && code.charAt(17) == check(code.substring(0, 17));
    }

    private static char check(String prefix) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum += SYMBOLS.indexOf(prefix.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }
}
