package org.onewindow.registration.uscc;

import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/**
 * Turns a running number into the eight-character body of an organisation code: {@code MA} and six
 * of the 31 symbols, as codes issued since 2015 look.
 *
 * <p>Every step is a permutation of the 31⁶ = 887,503,681 bodies, so two numbers never share a body
 * and nobody can read the order or the count of registrations off the codes.
 */
final class CreditCodeBody {

    private static final int DIGITS = 6;
    private static final long RADIX = CreditCodes.SYMBOLS.length();
    static final long CAPACITY = RADIX * RADIX * RADIX * RADIX * RADIX * RADIX;

    // Not multiples of 31, so multiplying by them modulo 31⁶ is a permutation.
    private static final long FIRST_FACTOR = 387_420_489L;
    private static final long SECOND_FACTOR = 214_358_881L;
    private static final long OFFSET = 618_033_989L;

    private CreditCodeBody() {}

    /**
     * The body of a number from the issuing sequence.
     *
     * @throws IllegalStateException when the 887,503,681 bodies are used up
     */
    @Rule({"REG-110", "INV-02"})
    static String of(long number) {
        if (number < 0 || number >= CAPACITY) {
            throw new IllegalStateException("no credit code body left for number " + number);
        }
        long scattered = (number * FIRST_FACTOR + OFFSET) % CAPACITY;
        long mixed = (reversed(scattered) * SECOND_FACTOR + OFFSET) % CAPACITY;
        return "MA" + symbols(mixed);
    }

    /** Moves the slowest digit to the front: neighbours then differ in their leading symbols. */
    private static long reversed(long value) {
        long rest = value;
        long result = 0;
        for (int i = 0; i < DIGITS; i++) {
            result = result * RADIX + rest % RADIX;
            rest /= RADIX;
        }
        return result;
    }

    private static String symbols(long value) {
        char[] text = new char[DIGITS];
        long rest = value;
        for (int i = DIGITS - 1; i >= 0; i--) {
            text[i] = CreditCodes.SYMBOLS.charAt((int) (rest % RADIX));
            rest /= RADIX;
        }
        return new String(text);
    }
}
