package org.onewindow.registration.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * A registered item before and after a change, in words that may be published: persons by name
 * only.
 *
 * @param field as {@link Registered} calls it
 */
public record Delta(String field, @Nullable String before, @Nullable String after) {

    /** Of the same name, with another number. */
    private static final String ANOTHER_PERSON = "（证件号码变更）";

    /** The items that a licence shows; when one changes, a new licence is issued (REG-158). */
    private static final List<String> ON_THE_LICENCE =
            List.of(
                    "name",
                    "entityType",
                    "composition",
                    "soleShareholder",
                    "authorityCode",
                    "domicile",
                    "responsiblePerson",
                    "capital",
                    "scopeItems");

    /** The items that differ, in the order of the register entry. */
    @Rule({"EVT-07", "REG-158"})
    public static List<Delta> between(Registered before, Registered after) {
        List<Delta> deltas = new ArrayList<>();
        compare("name", before, after, Registered::name, deltas);
        compare("entityType", before, after, each -> each.entityType().name(), deltas);
        compare("composition", before, after, each -> each.composition().orElse(null), deltas);
        compare(
                "soleShareholder",
                before,
                after,
                each -> each.soleShareholder().orElse(null),
                deltas);
        compare("fdi", before, after, each -> Boolean.toString(each.fdi()), deltas);
        compare("authorityCode", before, after, Registered::authorityCode, deltas);
        compare("domicile", before, after, Delta::domicile, deltas);
        compare("responsiblePerson", before, after, Registered::responsiblePerson, deltas);
        compare("capital", before, after, Delta::capital, deltas);
        compare("scopeItems", before, after, Delta::scope, deltas);
        compare("investors", before, after, Delta::investors, Delta::identifiedInvestors, deltas);
        compare("parentUscc", before, after, Registered::parentUscc, deltas);
        compare("term", before, after, Registered::term, deltas);
        compare("officers", before, after, Delta::officers, Delta::identifiedOfficers, deltas);
        return List.copyOf(deltas);
    }

    private static void compare(
            String field,
            Registered before,
            Registered after,
            Function<Registered, @Nullable String> item,
            List<Delta> deltas) {
        compare(field, before, after, item, item, deltas);
    }

    /**
     * Compares by what identifies the item, and shows what may be published of it: of persons who
     * bear one name the number alone differs, so the later one is marked.
     */
    private static void compare(
            String field,
            Registered before,
            Registered after,
            Function<Registered, @Nullable String> shown,
            Function<Registered, @Nullable String> identity,
            List<Delta> deltas) {
        if (!Objects.equals(identity.apply(before), identity.apply(after))) {
            String old = shown.apply(before);
            String present = shown.apply(after);
            deltas.add(
                    new Delta(
                            field,
                            old,
                            Objects.equals(old, present) ? present + ANOTHER_PERSON : present));
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
        return entry.investors().stream().map(Delta::investor).collect(Collectors.joining(","));
    }

    private static String identifiedInvestors(Registered entry) {
        return entry.investors().stream()
                .map(investor -> investor.idHash() + investor(investor))
                .collect(Collectors.joining(","));
    }

    /** Name, role, and what is subscribed, paid in and due when (REG-003). */
    private static String investor(Registered.Investor investor) {
        return Stream.concat(
                        Stream.of(investor.name(), investor.role()),
                        Stream.ofNullable(investor.share()).flatMap(Delta::share))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> share(Registered.Share share) {
        BigDecimal paid = share.paidIn();
        return Stream.of(
                        Stream.of(plain(share.amount())),
                        Stream.ofNullable(paid)
                                .filter(amount -> amount.signum() > 0)
                                .map(amount -> "paid " + plain(amount)),
                        Stream.ofNullable(share.dueOn()).map(day -> "due " + day),
                        Stream.ofNullable(share.kind()).map(kind -> "as " + kind))
                .flatMap(each -> each);
    }

    private static String officers(Registered entry) {
        return entry.officers().stream()
                .map(officer -> officer.office() + " " + officer.name())
                .collect(Collectors.joining(","));
    }

    private static String identifiedOfficers(Registered entry) {
        return entry.officers().stream()
                .map(officer -> officer.office() + " " + officer.name() + officer.idHash())
                .collect(Collectors.joining(","));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    boolean isOnTheLicence() {
        return ON_THE_LICENCE.contains(field);
    }
}
