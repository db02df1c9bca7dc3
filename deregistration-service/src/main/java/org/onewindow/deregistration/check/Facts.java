package org.onewindow.deregistration.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sources said; a source that did not answer is missing.
 *
 * @param asOf when they were asked, on the business clock
 * @param investors all investors as registered, if registration answered
 */
public record Facts(
        Instant asOf, Map<Source, List<Fact>> bySource, Optional<List<Investor>> investors) {

    public Facts {
        bySource = Map.copyOf(bySource);
        investors = investors.map(List::copyOf);
    }

    /**
     * One statement of a source.
     *
     * @param code e.g. {@code D5}
     * @param result {@code PASS} or {@code FAIL}; anything else is as good as no answer
     */
    public record Fact(String code, String result, String detail) {}

    /**
     * @param idHash SHA-256 in hex of the investor's identity number
     */
    public record Investor(String name, String idHash) {}

    Optional<Fact> of(Disqualifier code) {
        return bySource.getOrDefault(code.source(), List.of()).stream()
                .filter(fact -> fact.code().equals(code.name()))
                .findFirst();
    }
}
