package org.onewindow.registration.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.name.ProposedName;
import org.onewindow.registration.name.SearchKey;

/**
 * What somebody asks the public register for; all of it must hold.
 *
 * @param nameKey comparable form of a fragment of the name, at least two characters
 * @param person the whole name of the responsible person: no fragments, so that nobody is found by
 *     accident (GEN-010)
 * @param place covers the divisions below it
 */
record Criteria(
        Optional<String> nameKey,
        Optional<String> uscc,
        Optional<String> person,
        Optional<Jurisdiction> place,
        Optional<EntityStatus> status,
        Optional<EntityType> entityType) {

    private static final int SHORTEST_FRAGMENT = 2;

    /** What a caller may write into the query; see {@link Criteria} for the meaning. */
    record Asked(
            @Nullable String name,
            @Nullable String uscc,
            @Nullable String person,
            @Nullable String division,
            @Nullable String status,
            @Nullable String entityType) {}

    /**
     * @throws Refusal 400 when nothing is asked or a value cannot be
     */
    @Rule({"REG-111", "REG-112a"})
    static Criteria of(Asked asked) {
        Criteria criteria =
                new Criteria(
                        given(asked.name()).map(Criteria::fragment),
                        given(asked.uscc()).map(CreditCodes::requireFact),
                        given(asked.person()),
                        given(asked.division()).map(Criteria::place),
                        given(asked.status()).map(text -> one(EntityStatus.values(), text)),
                        given(asked.entityType()).map(text -> one(EntityType.values(), text)));
        if (criteria.isEmpty()) {
            throw new Refusal(SearchProblem.CRITERION_REQUIRED);
        }
        return criteria;
    }

    private static Optional<String> given(@Nullable String text) {
        Optional<String> stripped =
                Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
        if (stripped.filter(some -> some.length() > ProposedName.MAX_LENGTH).isPresent()) {
            throw new Refusal(SearchProblem.UNKNOWN_CRITERION, "a value of over 200 characters");
        }
        return stripped;
    }

    private static String fragment(String text) {
        String key = SearchKey.of(text);
        if (key.codePointCount(0, key.length()) < SHORTEST_FRAGMENT) {
            throw new Refusal(SearchProblem.FRAGMENT_TOO_SHORT);
        }
        return key;
    }

    static Jurisdiction place(String code) {
        try {
            return new Jurisdiction(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal(SearchProblem.UNKNOWN_CRITERION, "division: six digits of GB/T 2260");
        }
    }

    static <E extends Enum<E>> E one(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        SearchProblem.UNKNOWN_CRITERION,
                                        "one of " + List.of(values)));
    }

    private boolean isEmpty() {
        return Stream.of(nameKey, uscc, person, place, status, entityType)
                .allMatch(Optional::isEmpty);
    }
}
