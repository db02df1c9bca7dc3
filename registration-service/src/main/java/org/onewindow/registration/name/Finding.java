package org.onewindow.registration.name;

import java.util.List;
import java.util.Optional;

/**
 * Something a rule says about a name.
 *
 * @param about what in the name, or which other name, it is about; may be empty
 */
public record Finding(FindingCode code, Severity severity, String about) {

    /** Whether the name cannot be had, or can be once the applicant takes the risk upon himself. */
    public enum Severity {
        BLOCK,
        WARN
    }

    static Finding block(FindingCode code, String about) {
        return new Finding(code, Severity.BLOCK, about);
    }

    static Finding warn(FindingCode code, String about) {
        return new Finding(code, Severity.WARN, about);
    }

    static List<Finding> blockIf(boolean broken, FindingCode code, String about) {
        return broken ? List.of(block(code, about)) : List.of();
    }

    static List<Finding> blockIf(FindingCode code, Optional<String> about) {
        return about.map(word -> List.of(block(code, word))).orElse(List.of());
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    /** The id of the rule that found it. */
    public String rule() {
        return code.rule();
    }

    /** The code; forbidden content carries its class, as in {@code NAME_FORBIDDEN[8]}. */
    public String label() {
        return code == FindingCode.NAME_FORBIDDEN
                ? code.name() + about.substring(0, about.indexOf(']') + 1)
                : code.name();
    }

    public String zh() {
        return about.isEmpty() ? code.zh() : code.zh() + "：" + about;
    }

    public String en() {
        return about.isEmpty() ? code.en() : code.en() + ": " + about;
    }
}
