package org.onewindow.platform.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.onewindow.platform.rule.Rule;

/**
 * An administrative division by its six-digit GB/T 2260 code: two digits province, two city, two
 * district or county. {@code 100000} stands for the nation.
 *
 * <p>A city without districts, such as Zhongshan 442000, is a city like any other: its own code
 * ends in 00 and the next wider division is its province.
 */
public record Jurisdiction(@JsonValue String code) {

    /** A province and, below it, either nothing, a city, or a district of a city. */
    public static final String FORM = "100000|(1[1-9]|[2-8]\\d)(0000|(0[1-9]|[1-9]\\d)\\d\\d)";

    private static final Pattern CODE = Pattern.compile(FORM);

    public static final Jurisdiction NATION = new Jurisdiction("100000");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Jurisdiction {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a division code: " + code);
        }
    }

    /** This division, then each wider one that contains it; the nation is always the last. */
    @Rule("GEN-007")
    public List<Jurisdiction> fallback() {
        if (equals(NATION)) {
            return List.of(NATION);
        }
        var chain = new LinkedHashSet<Jurisdiction>();
        chain.add(this);
        chain.add(new Jurisdiction(code.substring(0, 4) + "00"));
        chain.add(new Jurisdiction(code.substring(0, 2) + "0000"));
        chain.add(NATION);
        return List.copyOf(chain);
    }

    /** Whether {@code other} is this division or lies in it. */
    @Rule({"GEN-007", "GEN-011"})
    public boolean covers(Jurisdiction other) {
        return other.fallback().contains(this);
    }

    /** Pattern for SQL's {@code like} that fits the codes of this division and those below it. */
    @Rule("GEN-007")
    public String pattern() {
        return equals(NATION) ? "%" : code.replaceFirst("(00){1,2}$", "") + "%";
    }

    @Override
    public String toString() {
        return code;
    }
}
