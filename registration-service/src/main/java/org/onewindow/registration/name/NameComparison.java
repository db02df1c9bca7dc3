package org.onewindow.registration.name;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/** Compares a proposed name with the names on the books (REG-048, REG-049). */
final class NameComparison {

    private NameComparison() {}

    /** What is compared of a proposed name. */
    record Claim(
            String authorityCode,
            String tradeKey,
            Optional<String> industryDivision,
            Optional<String> synonymGroup) {

        static Claim of(String authorityCode, NameParts parts) {
            return new Claim(
                    authorityCode,
                    NameKey.of(parts.compared()),
                    parts.industry().division(),
                    parts.industry().synonymGroup());
        }
    }

    /** What the names on the books say about a claim. */
    static List<Finding> compare(
            Claim claim, List<KnownName> known, NameLimits limits, LocalDate today) {
        return known.stream()
                .flatMap(
                        name ->
                                conflict(claim, name, limits, today)
                                        .or(() -> similar(claim, name))
                                        .stream())
                .toList();
    }

    /** Blocks: same authority, same trade name, same industry or one of them without any. */
    @Rule({"REG-048", "INV-07"})
    static Optional<Finding> conflict(
            Claim claim, KnownName known, NameLimits limits, LocalDate today) {
        boolean same =
                claim.authorityCode().equals(known.authorityCode())
                        && claim.tradeKey().equals(known.tradeKey())
                        && (claim.industryDivision().isEmpty()
                                || known.industryDivision().isEmpty()
                                || claim.industryDivision().equals(known.industryDivision()));
        return same && isClosed(known, limits, today) ? weighed(known) : Optional.empty();
    }

    /**
     * Investment ties open a name, a published transfer one that has ended. An entity's own name is
     * no other's (NR 17), unless the registration that brought it was cancelled for fraud.
     */
    @Rule({"REG-048", "REG-053"})
    private static Optional<Finding> weighed(KnownName known) {
        return switch (known.tie()) {
            case NONE -> Optional.of(Finding.block(FindingCode.NAME_CONFLICT, known.name()));
            case INVESTMENT ->
                    Optional.of(Finding.warn(FindingCode.NAME_CONFLICT_RELATED, known.name()));
            case OWN ->
                    known.status() == NameStatus.CANCELLED_FOR_FRAUD
                            ? Optional.of(Finding.block(FindingCode.NAME_CONFLICT, known.name()))
                            : Optional.empty();
            case TRANSFER ->
                    known.status().hasEndedOrderly()
                            ? Optional.empty()
                            : Optional.of(Finding.block(FindingCode.NAME_CONFLICT, known.name()));
        };
    }

    private static boolean isClosed(KnownName known, NameLimits limits, LocalDate today) {
        return known.status().isInUse()
                || known.endedOn().map(ended -> !limits.isFreeAgain(ended, today)).orElse(false);
    }

    /** Warns: near enough to be taken for the other, though not the same. */
    @Rule("REG-049")
    static Optional<Finding> similar(Claim claim, KnownName known) {
        boolean comparable =
                known.tie() != KnownName.Tie.OWN
                        && known.status().isInUse()
                        && claim.authorityCode().equals(known.authorityCode());
        return comparable && (isSynonym(claim, known) || isAlike(claim, known))
                ? Optional.of(Finding.warn(FindingCode.NAME_SIMILAR, known.name()))
                : Optional.empty();
    }

    /** The same trade name with words of different divisions that mean nearly the same. */
    private static boolean isSynonym(Claim claim, KnownName known) {
        return claim.tradeKey().equals(known.tradeKey())
                && claim.synonymGroup().isPresent()
                && claim.synonymGroup().equals(known.synonymGroup());
    }

    /** In one industry: sounds the same, holds the other, or has the same characters reordered. */
    private static boolean isAlike(Claim claim, KnownName known) {
        String mine = claim.tradeKey();
        String theirs = known.tradeKey();
        boolean sameIndustry =
                claim.industryDivision().isPresent()
                        && claim.industryDivision().equals(known.industryDivision());
        return sameIndustry
                && !mine.equals(theirs)
                && (mine.contains(theirs)
                        || theirs.contains(mine)
                        || NameKey.sortedCharacters(mine).equals(NameKey.sortedCharacters(theirs))
                        || NameKey.sound(mine).equals(NameKey.sound(theirs)));
    }
}
