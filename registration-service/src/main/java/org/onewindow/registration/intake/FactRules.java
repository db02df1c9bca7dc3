package org.onewindow.registration.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.name.ProposedName;

/**
 * Reads rows of an existing register. What is registered is a fact: today's rules on names, types
 * and capital are for new applications; a row is refused only when it cannot be a fact.
 *
 * @param defaultType for rows that do not say theirs
 */
record FactRules(Catalogues catalogues, Optional<EntityType> defaultType, LocalDate today) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ADDRESS_CODE = Pattern.compile("[0-9]{6,24}");
    private static final int LONGEST_TEXT = 10_000;

    /**
     * What a row says.
     *
     * @param fact there unless a finding refuses the row
     */
    record Reading(Row row, Optional<Fact> fact, Set<RowFinding> findings) {

        Reading with(RowFinding finding) {
            Set<RowFinding> all = EnumSet.of(finding);
            all.addAll(findings);
            return new Reading(row, fact, all);
        }

        Outcome outcome() {
            return Outcome.of(findings);
        }
    }

    /**
     * A fact to enter.
     *
     * @param legacyForeignForm an old foreign investment that is not restructured (REG-084)
     */
    record Fact(
            String uscc,
            Registered registered,
            LocalDate registeredOn,
            EntityStatus status,
            LocalDate statusSince,
            boolean legacyForeignForm) {}

    /**
     * @param typeByName the type that a name's ending shows; never the code, an individual business
     *     converted in place keeps its 92 (INV-06)
     */
    @Rule({"INV-03", "INV-06", "REG-111"})
    Reading read(Row row, Optional<EntityType> typeByName) {
        Set<RowFinding> findings = EnumSet.noneOf(RowFinding.class);
        findings.addAll(code(row.get("creditCode")));
        findings.addAll(name(row.get("name")));
        findings.addAll(date(row.get("registeredOn")));
        findings.addAll(status(row));
        String capital = row.get("capital");
        if (!CapitalText.saysNone(capital) && CapitalText.read(capital).isEmpty()) {
            findings.add(RowFinding.CAPITAL_NOT_READ);
        }
        Optional<EntityType> own = type(row.get("entityType")).or(() -> typeByName);
        Optional<EntityType> type = own.or(this::defaultType);
        if (own.isEmpty()) {
            findings.add(type.isEmpty() ? RowFinding.TYPE_UNKNOWN : RowFinding.TYPE_ASSUMED);
        }
        Optional<String> authority = authority(row);
        if (authority.isEmpty()) {
            findings.add(RowFinding.AUTHORITY_UNKNOWN);
        }
        Optional<Fact> fact =
                Outcome.of(findings).isTakenUp()
                        ? type.flatMap(one -> authority.map(place -> fact(row, one, place)))
                        : Optional.empty();
        return new Reading(row, fact, findings);
    }

    @Rule({"INV-03", "REG-111"})
    static List<RowFinding> code(String code) {
        if (code.length() != 18) {
            return List.of(RowFinding.CODE_LENGTH);
        }
        if (code.chars().anyMatch(symbol -> symbol >= 'a' && symbol <= 'z')) {
            return List.of(RowFinding.CODE_LOWER_CASE);
        }
        if (!code.chars().allMatch(symbol -> CreditCodes.SYMBOLS.indexOf(symbol) >= 0)) {
            return List.of(RowFinding.CODE_SYMBOLS);
        }
        if (!CreditCodes.isFact(code)) {
            return List.of(RowFinding.CODE_CHECK);
        }
        return CreditCodes.isValid(code) ? List.of() : List.of(RowFinding.ORGANISATION_CODE_CHECK);
    }

    private static List<RowFinding> name(String name) {
        if (name.isEmpty()) {
            return List.of(RowFinding.NAME_MISSING);
        }
        if (name.length() > ProposedName.MAX_LENGTH || CONTROLS.matcher(name).find()) {
            return List.of(RowFinding.NAME_UNREADABLE);
        }
        return name.indexOf('\uFFFD') < 0 ? List.of() : List.of(RowFinding.NAME_DAMAGED);
    }

    private List<RowFinding> date(String text) {
        return day(text)
                .map(
                        on ->
                                on.isAfter(today)
                                        ? List.of(RowFinding.DATE_IN_FUTURE)
                                        : List.<RowFinding>of())
                .orElse(List.of(RowFinding.DATE_UNREADABLE));
    }

    /**
     * What is in another status than ACTIVE says since when; the status is a fact like the rest.
     */
    @Rule({"INV-04", "REG-048"})
    private List<RowFinding> status(Row row) {
        Optional<EntityStatus> status = statusOf(row);
        if (status.isEmpty()) {
            return List.of(RowFinding.STATUS_NOT_TAKEN);
        }
        if (status.get() == EntityStatus.ACTIVE) {
            return List.of();
        }
        Optional<LocalDate> since = day(row.get("statusSince"));
        if (since.isEmpty()) {
            return List.of(RowFinding.STATUS_DATE_MISSING);
        }
        boolean early = day(row.get("registeredOn")).map(since.get()::isBefore).orElse(false);
        return early || since.get().isAfter(today)
                ? List.of(RowFinding.STATUS_DATE_WRONG)
                : List.of();
    }

    /** By its code or as it is printed; ACTIVE when the row says nothing. */
    private static Optional<EntityStatus> statusOf(Row row) {
        String said = row.get("status");
        return said.isEmpty()
                ? Optional.of(EntityStatus.ACTIVE)
                : EnumSet.allOf(EntityStatus.class).stream()
                        .filter(each -> each.name().equals(said) || each.chinese().equals(said))
                        .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<EntityType> type(String text) {
        return EnumSet.allOf(EntityType.class).stream()
                .filter(type -> type.name().equals(text))
                .findFirst();
    }

    /**
     * The division of the row, or the one whose authority issued the code, or the nearest above it
     * that the catalogue has.
     */
    private Optional<String> authority(Row row) {
        String said = row.get("authorityCode");
        if (!said.isEmpty()) {
            return catalogues.division(said).map(division -> division.code());
        }
        String code = row.get("creditCode");
        if (code.length() != 18) {
            return Optional.empty();
        }
        String district = code.substring(2, 8);
        return catalogues
                .division(district)
                .or(() -> catalogues.division(district.substring(0, 4) + "00"))
                .or(() -> catalogues.division(district.substring(0, 2) + "0000"))
                .map(division -> division.code());
    }

    private static Fact fact(Row row, EntityType type, String authority) {
        String addressCode = row.get("addressCode");
        LocalDate registeredOn = LocalDate.parse(row.get("registeredOn"));
        EntityStatus status = statusOf(row).orElse(EntityStatus.ACTIVE);
        return new Fact(
                row.get("creditCode"),
                new Registered(
                        row.get("name"),
                        type,
                        isTrue(row.get("fdi")) || isTrue(row.get("legacyForeignForm")),
                        authority,
                        new Registered.Domicile(
                                ADDRESS_CODE.matcher(addressCode).matches()
                                        ? addressCode
                                        : authority,
                                text(row.get("address"))),
                        text(row.get("responsiblePerson")),
                        CapitalText.read(row.get("capital")).orElse(null),
                        scope(text(row.get("scope"))),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()),
                registeredOn,
                status,
                status == EntityStatus.ACTIVE
                        ? registeredOn
                        : day(row.get("statusSince")).orElse(registeredOn),
                isTrue(row.get("legacyForeignForm")));
    }

    private static boolean isTrue(String value) {
        return value.equals("是") || value.equalsIgnoreCase("true");
    }

    /** The scope as printed, in one item: it was never chosen from today's catalogue (REG-060). */
    private static List<Registered.Scope> scope(String printed) {
        return printed.isEmpty()
                ? List.of()
                : List.of(
                        new Registered.Scope(
                                "AS_REGISTERED",
                                printed,
                                ScopeItem.Kind.GENERAL,
                                "",
                                true,
                                List.of()));
    }

    private static String text(String value) {
        String clean = CONTROLS.matcher(value).replaceAll(" ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_TEXT)).strip();
    }
}
