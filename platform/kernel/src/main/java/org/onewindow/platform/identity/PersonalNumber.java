package org.onewindow.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.onewindow.platform.rule.Rule;

/**
 * A number that identifies a natural person (identity card, passport, phone). Whatever turns it
 * into text or JSON gets it masked; the clear number leaves by {@link #clear()} only, which is
 * searched for in reviews (GEN-010).
 */
public final class PersonalNumber {

    private static final Pattern ACCEPTED = Pattern.compile("[0-9A-Za-z()+-]{5,32}");

    private final String number;

    private PersonalNumber(String number) {
        this.number = number;
    }

    /**
     * @throws IllegalArgumentException unless 5–32 letters, digits, brackets or hyphens
     */
    @JsonCreator
    public static PersonalNumber of(String number) {
        if (!ACCEPTED.matcher(number).matches()) {
            throw new IllegalArgumentException("not a number of a person");
        }
        return new PersonalNumber(number);
    }

    /** The number itself, for storing, comparing and hashing. */
    public String clear() {
        return number;
    }

    /** First six and last four stay of 18 characters, a third and the last two of shorter ones. */
    @Rule("GEN-010")
    @JsonValue
    public String masked() {
        int head = number.length() >= 15 ? 6 : number.length() / 3;
        int tail = number.length() >= 15 ? 4 : 2;
        return number.substring(0, head)
                + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PersonalNumber that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
