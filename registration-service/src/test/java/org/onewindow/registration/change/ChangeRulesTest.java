package org.onewindow.registration.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.check.ClearFacts;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.PersonBar;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.measures.Measures;

/** The rules of a change on the dates and facts of their examples. */
class ChangeRulesTest {

    private static final WorkingCalendar WEEKENDS_ONLY = WorkingCalendar.of(List.of());
    private static final String USCC = "91440105MA5XK7T09E";
    private static final ChangeFacts.Standing NOTHING_STANDS =
            new ChangeFacts.Standing(false, false, false);

    @Test
    @Rule("REG-152")
    void aDecreasePublishedOnTheTwentiethOfMarchIsRegisteredFromTheFifthOfMay() {
        LocalDate published = LocalDate.parse("2026-03-20");

        assertThat(
                        NoticeRules.earliestDecrease(
                                published,
                                ShippedParameters.at("440105", published),
                                WEEKENDS_ONLY))
                .isEqualTo("2026-05-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-20, ''",
        "2026-03-10, 2026-03-10, ''",
        "2026-03-09, 2026-03-20, /creditorNotice/notifiedOn",
        "2026-03-10, 2026-03-09, /creditorNotice/publishedOn",
        "2026-03-10, 2026-05-06, /creditorNotice/publishedOn"
    })
    @Rule("REG-152")
    void noticesLieBetweenTheResolutionAndToday(
            String notifiedOn, String publishedOn, String pointer) {
        ChangeForm form =
                change(
                        Map.of(
                                "resolvedOn",
                                "2026-03-10",
                                "creditorNotice",
                                Map.of(
                                        "notifiedOn", notifiedOn,
                                        "publishedOn", publishedOn)));

        assertThat(
                        NoticeRules.inOrder(
                                        form,
                                        Objects.requireNonNull(form.creditorNotice()),
                                        LocalDate.parse("2026-05-05"))
                                .stream()
                                .map(Finding::pointer))
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    @Rule("REG-153")
    void aMergerPublishedOnTheTenthOfMarchIsRegisteredFromTheTwentyFifthOfApril() {
        LocalDate published = LocalDate.parse("2026-03-10");

        assertThat(
                        NoticeRules.earliestRestructuring(
                                published, ShippedParameters.at("440105", published)))
                .isEqualTo("2026-04-25");
    }

    @ParameterizedTest
    @CsvSource({"llc, 2026-04-01", "coop, 2027-03-31"})
    @Rule("REG-150")
    void aChangeIsFiledWithinThirtyDaysAndACooperativesMembersWithinNinetyOfTheYearsEnd(
            String example, LocalDate last) {
        ChangeForm form = change(Map.of("resolvedOn", "2026-03-02", "members", members(example)));

        assertThat(
                        NoticeRules.lastDayToFile(
                                form,
                                entry(example),
                                ShippedParameters.at("440105", LocalDate.parse("2026-03-02")),
                                WEEKENDS_ONLY))
                .isEqualTo(last);
    }

    @Test
    @Rule("REG-157")
    void whoCannotBeReachedChangesTheDomicileFirst() {
        Measures listed = listed("NOT_REACHABLE");
        ChangeForm capitalOnly =
                change(Map.of("capital", Map.of("amount", "2000000.00", "currency", "CNY")));

        assertThat(codes(ChangeRules.bundles(capitalOnly, facts(capitalOnly, listed, List.of()))))
                .containsExactly("BUNDLE_DOMICILE_CHANGE");
        ChangeForm moved =
                change(
                        Map.of(
                                "domicile",
                                Map.of(
                                        "addressCode", "440105011003000130",
                                        "text", "新港东路130号",
                                        "usage", "OFFICE",
                                        "right", "LEASED")));
        assertThat(codes(ChangeRules.bundles(moved, facts(moved, listed, List.of())))).isEmpty();
        Measures unreported = listed("REPORT_MISSING");
        assertThat(
                        codes(
                                ChangeRules.bundles(
                                        capitalOnly, facts(capitalOnly, unreported, List.of()))))
                .isEmpty();
    }

    @Test
    @Rule("REG-157")
    void whoIsDisqualifiedIsReplacedFirst() {
        ChangeForm term = change(Map.of("term", "2050-12-31"));
        PersonBar bar =
                new PersonBar("x", PersonBar.Kind.REVOCATION, LocalDate.parse("2024-05-10"), null);

        assertThat(codes(ChangeRules.bundles(term, facts(term, clear(), List.of(bar)))))
                .containsExactly("BUNDLE_RESPONSIBLE_CHANGE");
        ChangeForm replaced = change(Map.of("responsible", "chen"));
        assertThat(codes(ChangeRules.bundles(replaced, facts(replaced, clear(), List.of(bar)))))
                .isEmpty();
    }

    @Test
    @Rule({"REG-023", "REG-157"})
    void whoHasNotNamedALegalRepresentativeInTimeNamesHimFirst() {
        ChangeFacts.Standing overdue = new ChangeFacts.Standing(false, true, false);
        ChangeForm term = change(Map.of("term", "2050-12-31"));
        ChangeForm replaced = change(Map.of("responsible", "chen"));

        assertThat(codes(ChangeRules.bundles(term, standing(term, overdue))))
                .containsExactly("BUNDLE_SUCCESSOR");
        assertThat(codes(ChangeRules.bundles(replaced, standing(replaced, overdue)))).isEmpty();
    }

    @Test
    @Rule({"REG-051", "REG-157"})
    void whoseNameIsOverdueForCorrectionChangesItFirst() {
        ChangeForm term = change(Map.of("term", "2050-12-31"));
        ChangeForm renamed = change(Map.of("name", "广州市海珠区望岳科技有限公司"));

        assertThat(codes(ChangeRules.bundles(term, overdueName(term))))
                .containsExactly("BUNDLE_NAME_CHANGE");
        assertThat(codes(ChangeRules.bundles(renamed, overdueName(renamed)))).isEmpty();
    }

    private static ChangeFacts overdueName(ChangeForm form) {
        return standing(form, new ChangeFacts.Standing(true, false, false));
    }

    private static ChangeFacts standing(ChangeForm form, ChangeFacts.Standing standing) {
        ChangeFacts clear = facts(form, clear(), List.of());
        return new ChangeFacts(
                clear.setUp(),
                clear.entity(),
                clear.after(),
                clear.frozen(),
                standing,
                clear.responsibleBars(),
                clear.calendar());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-01, true, name, LEGACY_FIE_BLOCK",
        "2010-05-01, true, term, LEGACY_FIE_BLOCK",
        "2010-05-01, true, type, ''",
        "2010-05-01, true, articles, LEGACY_FIE_BLOCK",
        "2010-05-01, true, articles and organs, ''",
        "2010-05-01, false, name, ''",
        "2020-01-01, true, name, ''"
    })
    @Rule({"REG-084", "REG-157"})
    void anOldForeignFormIsRestructuredFirst(
            LocalDate establishedOn, boolean standing, String what, String code) {
        ChangeForm form = change(restructuring(what));
        ChangeFacts clear = facts(form, entry("llc"), establishedOn, clear(), List.of(), List.of());
        ChangeFacts old =
                new ChangeFacts(
                        clear.setUp(),
                        entity(entry("llc"), EntityStatus.ACTIVE, establishedOn, standing),
                        clear.after(),
                        List.of(),
                        NOTHING_STANDS,
                        List.of(),
                        WEEKENDS_ONLY);

        assertThat(String.join(" ", codes(ChangeRules.bundles(form, old)))).isEqualTo(code);
    }

    private static Map<String, Object> restructuring(String what) {
        Object articles = List.of(Map.of("kind", "ARTICLES", "sha256", "ab".repeat(32)));
        return switch (what) {
            case "name" -> Map.of("name", "广州市海珠区望岳科技有限公司");
            case "type" -> Map.of("entityType", "JSC");
            case "articles" -> Map.of("documents", articles);
            case "articles and organs" ->
                    Map.of(
                            "documents",
                            articles,
                            "officers",
                            ExampleForms.json("llc").get("officers"));
            default -> Map.of("term", "2050-12-31");
        };
    }

    @Test
    @Rule("REG-159")
    void onlyTheShareThatIsFrozenStays() {
        ChangeForm sold = change(Map.of("members", members("llc")));
        Registered before = entry("llc");
        String lin = before.investors().getFirst().idHash();
        String chen = before.investors().getLast().idHash();
        ChangeForm linSells = change(Map.of("members", sellingHalf("llc")));

        assertThat(codes(frozen(sold, before, lin))).isEmpty();
        assertThat(codes(frozen(linSells, before, lin))).containsExactly("EQUITY_FROZEN");
        assertThat(codes(frozen(linSells, before, chen))).isEmpty();
        assertThat(codes(frozen(linSells, before, ""))).containsExactly("EQUITY_FROZEN");
    }

    @ParameterizedTest
    @EnumSource(EntityStatus.class)
    @Rule({"GEN-020", "REG-158"})
    void onlyWhoTradesOrRestsChangesSomething(EntityStatus status) {
        ChangeForm term = change(Map.of("term", "2050-12-31"));
        ChangeFacts alive = facts(term, clear(), List.of());
        EntityFacts ended = entity(alive.before(), status, LocalDate.parse("2021-01-01"), false);

        boolean open = status == EntityStatus.ACTIVE || status == EntityStatus.DORMANT;
        assertThat(
                        codes(
                                ChangeRules.changesSomething(
                                        new ChangeFacts(
                                                alive.setUp(),
                                                ended,
                                                alive.after(),
                                                List.of(),
                                                NOTHING_STANDS,
                                                List.of(),
                                                WEEKENDS_ONLY))))
                .isEqualTo(open ? List.of() : List.of("ENTITY_NOT_ALIVE"));
    }

    private static List<Finding> frozen(ChangeForm form, Registered before, String holder) {
        return ChangeRules.frozenShares(
                facts(
                        form,
                        before,
                        LocalDate.parse("2021-01-01"),
                        clear(),
                        List.of(),
                        List.of(holder)));
    }

    private static ChangeFacts facts(
            ChangeForm form, Measures measures, List<PersonBar> responsibleBars) {
        return facts(
                form,
                entry("llc"),
                LocalDate.parse("2021-01-01"),
                measures,
                responsibleBars,
                List.of());
    }

    private static ChangeFacts facts(
            ChangeForm form,
            Registered before,
            LocalDate establishedOn,
            Measures measures,
            List<PersonBar> responsibleBars,
            List<String> frozen) {
        return new ChangeFacts(
                ClearFacts.of(Amended.asSetUp(form, before), measures),
                entity(before, EntityStatus.ACTIVE, establishedOn, false),
                Amended.entry(form, before, ClearFacts.catalogues()),
                frozen,
                NOTHING_STANDS,
                responsibleBars,
                WEEKENDS_ONLY);
    }

    private static EntityFacts entity(
            Registered entry, EntityStatus status, LocalDate establishedOn, boolean legacy) {
        return new EntityFacts(
                USCC,
                new UUID(0, 1),
                entry,
                status,
                establishedOn,
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                false,
                legacy,
                1);
    }

    private static Registered entry(String example) {
        return RegisteredItems.of(ExampleForms.form(example), ClearFacts.catalogues(), List.of());
    }

    private static com.fasterxml.jackson.databind.JsonNode members(String example) {
        return ExampleForms.json(example).get("members");
    }

    private static com.fasterxml.jackson.databind.JsonNode sellingHalf(String example) {
        com.fasterxml.jackson.databind.JsonNode members = members(example);
        ((com.fasterxml.jackson.databind.node.ObjectNode) members.get(0).get("contribution"))
                .put("amount", "300000.00");
        return members;
    }

    private static ChangeForm change(Map<String, Object> items) {
        var form = ExampleForms.JSON.createObjectNode();
        form.put("uscc", USCC)
                .put("authorityCode", "440105")
                .put("channel", "WEB")
                .put("applicant", "lin")
                .put("resolvedOn", "2026-03-02");
        form.set("parties", ExampleForms.json("llc").get("parties"));
        items.forEach((field, value) -> form.set(field, ExampleForms.JSON.valueToTree(value)));
        return ExampleForms.CLEAR.read(form.toString(), ChangeForm.class);
    }

    private static Measures clear() {
        return new Measures.Known("2026-03-10T00:00:00Z", "B", List.of(), List.of());
    }

    private static Measures listed(String ground) {
        return new Measures.Known(
                "2026-03-10T00:00:00Z",
                "C",
                List.of(new Measures.Block("ABNORMAL_LISTED", USCC, "海市监〔2026〕7号", ground)),
                List.of());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().name()).toList();
    }
}
