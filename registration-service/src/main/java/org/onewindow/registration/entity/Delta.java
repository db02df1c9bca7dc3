package org.onewindow.registration.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * A registered item before and after a change, in words that may be published: persons by name
 * only.
 *
 * @param field as {@link Registered} calls it
 */
public record Delta(String field, @Nullable String before, @Nullable String after) {

    /** The items that a licence shows; when one changes, a new licence is issued (REG-158). */
    private static final List<String> ON_THE_LICENCE =
            List.of(
                    "name",
                    "entityType",
                    "composition",
                    "authorityCode",
                    "domicile",
                    "responsiblePerson",
                    "capital",
                    "scopeItems");

    /** The items that differ, in the order of the register entry. */
    @Rule({"EVT-07", "REG-158"})
    static List<Delta> between(Registered before, Registered after) {
        List<Delta> deltas = new ArrayList<>();
        compare("name", before, after, Registered::name, deltas);
        compare("entityType", before, after, each -> each.entityType().name(), deltas);
        compare("composition", before, after, each -> each.composition().orElse(null), deltas);
        compare("fdi", before, after, each -> Boolean.toString(each.fdi()), deltas);
        compare("authorityCode", before, after, Registered::authorityCode, deltas);
        compare("domicile", before, after, Delta::domicile, deltas);
        compare("responsiblePerson", before, after, Registered::responsiblePerson, deltas);
        compare("capital", before, after, Delta::capital, deltas);
        compare("scopeItems", before, after, Delta::scope, deltas);
        compare("investors", before, after, Delta::investors, deltas);
        compare("parentUscc", before, after, Registered::parentUscc, deltas);
        compare("term", before, after, Registered::term, deltas);
        compare("officers", before, after, Delta::officers, deltas);
        return List.copyOf(deltas);
    }

    private static void compare(
            String field,
            Registered before,
            Registered after,
            Function<Registered, @Nullable String> item,
            List<Delta> deltas) {
        String old = item.apply(before);
        String present = item.apply(after);
        if (!Objects.equals(old, present)) {
            deltas.add(new Delta(field, old, present));
        }
    }

    private static String domicile(Registered entry) {
        return entry.domicile().text() + " [" + entry.domicile().addressCode() + "]";
    }

    private static @Nullable String capital(Registered entry) {
        Registered.Money capital = entry.capital();
        return capital == null ? null : plain(capital.amount()) + " " + capital.currency();
    }

    private static String scope(Registered entry) {
        return entry.scopeItems().stream()
                .map(item -> item.main() ? item.code() + "*" : item.code())
                .collect(Collectors.joining(","));
    }

    private static String investors(Registered entry) {
        return entry.investors().stream()
                .map(
                        investor ->
                                Optional.ofNullable(investor.share())
                                        .map(share -> investor.name() + " " + plain(share.amount()))
                                        .orElse(investor.name()))
                .collect(Collectors.joining(","));
    }

    private static String officers(Registered entry) {
        return entry.officers().stream()
                .map(officer -> officer.office() + " " + officer.name())
                .collect(Collectors.joining(","));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    boolean isOnTheLicence() {
        return ON_THE_LICENCE.contains(field);
    }
}
