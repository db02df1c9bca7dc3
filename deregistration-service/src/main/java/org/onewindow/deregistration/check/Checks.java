package org.onewindow.deregistration.check;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;

/**
 * All sixteen disqualifiers as they stood at one moment.
 *
 * @param asOf when the sources were asked, on the business clock
 */
public record Checks(Instant asOf, List<Check> all) {

    /** What the sixteen say together. */
    public enum Outcome {
        CLEAR,
        BLOCKED,
        UNKNOWN
    }

    /**
     * @throws IllegalArgumentException unless every disqualifier is there once, in its order
     */
    public Checks {
        all = List.copyOf(all);
        if (!all.stream().map(Check::code).toList().equals(List.of(Disqualifier.values()))) {
            throw new IllegalArgumentException("not all disqualifiers were looked at");
        }
    }

    /** Joins what the sources said with what follows from the case itself. */
    public static Checks of(Facts facts, CaseFacts own) {
        return new Checks(
                facts.asOf(),
                Arrays.stream(Disqualifier.values())
                        .map(code -> CheckRules.check(code, facts, own))
                        .toList());
    }

    /** One failure blocks; without a failure, one unknown leaves it open (DER-011, INV-14). */
    @Rule({"DER-011", "DER-002", "INV-14"})
    public Outcome outcome() {
        if (with(Check.Status.FAIL).findAny().isPresent()) {
            return Outcome.BLOCKED;
        }
        return with(Check.Status.UNKNOWN).findAny().isPresent() ? Outcome.UNKNOWN : Outcome.CLEAR;
    }

    public List<Disqualifier> failed() {
        return with(Check.Status.FAIL).map(Check::code).toList();
    }

    public List<Disqualifier> unknown() {
        return with(Check.Status.UNKNOWN).map(Check::code).toList();
    }

    /**
     * Fills what is unknown with what an officer found by himself. A failure stays a failure: only
     * its source can take it back.
     *
     * @param evidence by disqualifier, what the officer has seen
     */
    @Rule("DER-002")
    public Checks confirmedBy(Map<Disqualifier, String> evidence) {
        return new Checks(asOf, all.stream().map(check -> confirmed(check, evidence)).toList());
    }

    private static Check confirmed(Check check, Map<Disqualifier, String> evidence) {
        Optional<String> seen = Optional.ofNullable(evidence.get(check.code()));
        return check.status() == Check.Status.UNKNOWN && seen.isPresent()
                ? new Check(check.code(), Check.Status.PASS, Source.OFFICER, seen.get())
                : check;
    }

    private Stream<Check> with(Check.Status status) {
        return all.stream().filter(check -> check.status() == status);
    }
}
