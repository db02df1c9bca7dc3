package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.name.NameComparison.Claim;

/** Parses and checks names against the dictionaries; pure, and safe to share between threads. */
final class NameChecker {

    private final NameDictionary dictionary;
    private final NameParser parser;
    private final NameRules rules;

    NameChecker(Catalogues catalogues) {
        this.dictionary = new NameDictionary(catalogues);
        this.parser = new NameParser(dictionary);
        this.rules = new NameRules(dictionary);
    }

    /** What a check says: the parts, what is compared with other names, and the findings. */
    record Checked(ProposedName proposed, NameParts parts, Claim claim, List<Finding> findings) {

        Checked {
            findings = List.copyOf(findings);
        }

        boolean isBlocked() {
            return findings.stream().anyMatch(Finding::blocks);
        }

        boolean hasWarnings() {
            return findings.stream().anyMatch(finding -> !finding.blocks());
        }
    }

    /** Checks a name by itself. */
    Checked check(ProposedName proposed) {
        NameParts parts = parser.parse(proposed.text());
        Claim claim = Claim.of(proposed.authorityCode(), parts);
        return new Checked(proposed, parts, claim, rules.check(proposed, parts));
    }

    /** Checks a name by itself and against the names on the books that come near it. */
    Checked check(
            ProposedName proposed,
            Function<Claim, List<KnownName>> booksNear,
            NameLimits limits,
            LocalDate today) {
        Checked alone = check(proposed);
        if (alone.claim().tradeKey().isEmpty()) {
            return alone;
        }
        List<KnownName> known = booksNear.apply(alone.claim());
        List<Finding> findings =
                Stream.concat(
                                alone.findings().stream(),
                                NameComparison.compare(alone.claim(), known, limits, today)
                                        .stream())
                        .toList();
        return new Checked(proposed, alone.parts(), alone.claim(), findings);
    }

    NameDictionary dictionary() {
        return dictionary;
    }
}
