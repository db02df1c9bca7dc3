package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

class SetupReviewTest {

    @ParameterizedTest
    @ValueSource(strings = {"llc", "sole", "ind", "plim", "coop"})
    @Rule({"REG-090", "REG-096"})
    void aCompleteFormPassesEveryRule(String example) {
        SetupForm form = ExampleForms.form(example);
        SetupReview review = SetupReview.of(form, TestFacts.allClear(form));

        assertThat(review.findings()).isEmpty();
        assertThat(review.outcome()).isEqualTo(SetupReview.Outcome.AUTO_CONFIRMED);
        assertThat(review.appliedRules()).allMatch(AppliedRule::passed);
    }

    /** One thing wrong with an example form, and the one code that says so. */
    @ParameterizedTest(name = "{1}: {3}")
    @MethodSource("org.onewindow.registration.check.SetupDefects#defects")
    @Rule({
        "REG-001", "REG-002", "REG-003", "REG-004", "REG-005", "REG-006", "REG-010", "REG-011",
        "REG-013", "REG-015", "REG-016", "REG-017", "REG-018", "REG-019", "REG-020", "REG-022",
        "REG-023", "REG-026", "REG-060", "REG-061", "REG-071", "REG-075", "REG-080", "REG-081",
        "REG-083", "REG-098", "REG-099"
    })
    void oneDefectIsFoundAsWhatItIs(
            String example,
            SetupCode code,
            String pointer,
            String what,
            Consumer<ObjectNode> defect) {
        ObjectNode json = ExampleForms.json(example);
        defect.accept(json);
        SetupForm form = ExampleForms.form(json);

        List<Finding> findings = SetupReview.of(form, TestFacts.allClear(form)).findings();

        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings.stream().filter(found -> found.code() == code).findFirst())
                .get()
                .extracting(Finding::pointer)
                .isEqualTo(pointer);
    }

    @Test
    @Rule("REG-010")
    void fiftyShareholdersAreAllowed() {
        ObjectNode json = ExampleForms.json("llc");
        SetupDefects.fiftyOneShareholders(json);
        json.withArray("members").remove(50);
        SetupForm form = ExampleForms.form(json);

        assertThat(TestFacts.codes(MemberChecks.count(form, TestFacts.parameters(TestFacts.TODAY))))
                .isEmpty();
    }

    @Test
    @Rule({"REG-002", "REG-010"})
    void whoPutsInMoneyAndGoodsIsOneShareholder() {
        ObjectNode json = ExampleForms.json("llc");
        ObjectNode goods = json.at("/members/0").deepCopy();
        ((ObjectNode) goods.get("contribution")).put("kind", "GOODS");
        json.withArray("members").add(goods);
        SetupForm form = ExampleForms.form(json);

        assertThat(MemberChecks.repeated(form)).isEmpty();
        json.withArray("members").add(goods.deepCopy());
        assertThat(TestFacts.codes(MemberChecks.repeated(ExampleForms.form(json))))
                .containsExactly("MEMBER_REPEATED");
    }

    @ParameterizedTest
    @CsvSource({"8, COOP_ORG_MEMBERS", "9, ''"})
    @Rule("REG-020")
    void aCooperativeOfTenHasOneOrganisationAtMost(int farmers, String code) {
        ObjectNode json = ExampleForms.json("coop");
        for (int i = 5; i < 10; i++) {
            ObjectNode party = json.at("/parties/0").deepCopy();
            party.put("id", "m" + i);
            ((ObjectNode) party.get("person")).put("idNumber", "44010519880726011" + i);
            json.withArray("parties").add(party);
            json.withArray("members")
                    .add(((ObjectNode) json.at("/members/0").deepCopy()).put("party", "m" + i));
        }
        for (int i = farmers; i < 10; i++) {
            SetupDefects.organisation(json, i, "ENTERPRISE");
            ((ObjectNode) json.at("/members/" + i)).put("farmer", false);
        }

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        MemberChecks.cooperative(
                                                ExampleForms.form(json),
                                                TestFacts.parameters(TestFacts.TODAY)))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL_PARTNER, PARTNER_NOT_ALLOWED", "LIMITED_PARTNER, ''"})
    @Rule("REG-019")
    void aListedCompanyIsALimitedPartnerAtMost(String role, String code) {
        ObjectNode json = ExampleForms.json("plim");
        SetupDefects.organisation(json, 0, "LISTED");
        ((ObjectNode) json.at("/members/0")).put("role", role);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        MemberChecks.generalPartners(ExampleForms.form(json)))))
                .isEqualTo(code);
    }

    /** The authority of the place if it is authorised, or else the next above it that is. */
    @ParameterizedTest
    @CsvSource({
        "440105, 440105, false, ''",
        "440105, 440105, true, ''",
        "440802, 440802, false, ''",
        "440802, 440802, true, 440800 湛江市",
        "440802, 440800, true, ''",
        "440802, 440800, false, 440802 赤坎区",
        "441403, 441403, true, 441400 梅州市"
    })
    @Rule("REG-005")
    void aForeignInvestmentIsRegisteredByAnAuthorisedAuthority(
            String place, String filedAt, boolean fdi, String right) {
        ObjectNode json = ExampleForms.json("llc").put("fdi", fdi).put("authorityCode", filedAt);
        ((ObjectNode) json.get("domicile")).put("addressCode", place + "011003000128");

        assertThat(TypeChecks.authority(ExampleForms.form(json), TestFacts.CATALOGUES))
                .extracting(Finding::about)
                .isEqualTo(right.isEmpty() ? List.of() : List.of(right));
    }

    @Test
    @Rule("REG-005")
    void everyAuthorityForForeignInvestmentsIsADivisionAndEveryProvinceHasOne() {
        assertThat(TestFacts.CATALOGUES.foreignInvestmentAuthorities())
                .allSatisfy(
                        authority ->
                                assertThat(TestFacts.CATALOGUES.division(authority.code()))
                                        .hasValueSatisfying(
                                                division ->
                                                        assertThat(division.name())
                                                                .isEqualTo(authority.name())));
        assertThat(TestFacts.CATALOGUES.divisions())
                .filteredOn(division -> division.level() == Division.Level.PROVINCE)
                .filteredOn(
                        division ->
                                TestFacts.CATALOGUES.foreignInvestmentAuthority(division).isEmpty())
                .extracting(Division::code)
                .containsExactlyInAnyOrder("710000", "810000", "820000");
    }

    @Test
    @Rule("REG-005")
    void aJointStockCompanyIsToldItsCity() {
        ObjectNode json = ExampleForms.json("llc").put("entityType", "JSC");

        assertThat(TypeChecks.authority(ExampleForms.form(json), TestFacts.CATALOGUES))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(SetupCode.WRONG_AUTHORITY);
                            assertThat(finding.about()).startsWith("440100");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "440105, 440105, ''",
        "440100, 440105, ''",
        "440000, 440105, ''",
        "441400, 440105, WRONG_AUTHORITY",
        "440100, 440100, ADDRESS_TOO_WIDE",
        "440000, 440000, ADDRESS_TOO_WIDE",
        "442000, 442000, ''"
    })
    @Rule("REG-005")
    void theAddressNamesItsCountyAndACompanyByShareIsForTheCityOrTheProvince(
            String authority, String place, String expected) {
        String example = authority.equals(place) ? "llc" : "jsc";
        ObjectNode json = ExampleForms.json(example).put("authorityCode", authority);
        ((ObjectNode) json.at("/domicile")).put("addressCode", place + "011003000128");
        SetupForm form = ExampleForms.form(json);
        SetupFacts facts = TestFacts.allClear(form);

        List<Finding> found =
                Stream.concat(
                                TypeChecks.authority(form, facts.catalogues()).stream(),
                                DomicileChecks.address(form, facts.catalogues(), facts.address())
                                        .stream())
                        .toList();

        assertThat(String.join(" ", TestFacts.codes(found))).isEqualTo(expected);
    }

    @Test
    @Rule("REG-004")
    void aLimitedCompanyOfTwoHandsInFiveDocuments() {
        assertThat(SetupDocuments.of(ExampleForms.form("llc")))
                .extracting(Enum::name)
                .containsExactly(
                        "APPLICATION",
                        "IDENTITY",
                        "DOMICILE_COMMITMENT",
                        "ARTICLES",
                        "APPOINTMENTS");
    }

    @ParameterizedTest
    @CsvSource({"2031-03-10, true", "2031-03-11, false"})
    @Rule("REG-012")
    void contributionsAreDueWithinFiveYears(String due, boolean allowed) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.at("/members/0/contribution")).put("dueOn", due);

        List<Finding> findings =
                CapitalChecks.term(
                        ExampleForms.form(json),
                        Optional.empty(),
                        LocalDate.of(2026, 3, 10),
                        TestFacts.parameters(TestFacts.TODAY));

        assertThat(TestFacts.codes(findings))
                .isEqualTo(allowed ? List.of() : List.of("CAPITAL_TERM"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, PROMOTER_DOMICILE",
        "4, 2, ''",
        "3, 1, PROMOTER_DOMICILE",
        "3, 2, ''",
    })
    @Rule("REG-011")
    void halfOfThePromotersLiveHereHoweverManyTheyAre(int all, int domestic, String code) {
        ObjectNode json = promoters(all);
        for (int i = domestic; i < all; i++) {
            SetupDefects.person(json, i).put("residence", "DEU");
        }

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        MemberChecks.promotersInChina(
                                                ExampleForms.form(json),
                                                TestFacts.parameters(TestFacts.TODAY)))))
                .isEqualTo(code);
    }

    /** As many promoters as asked for, who have paid 1,000,000 together. */
    private static ObjectNode promoters(int many) {
        ObjectNode json = ExampleForms.json("jsc");
        json.withArray("members").removeAll();
        json.withArray("parties").removeAll();
        for (int i = 0; i < many; i++) {
            ObjectNode party = ExampleForms.json("jsc").at("/parties/0").deepCopy();
            party.put("id", "p" + i);
            ((ObjectNode) party.get("person")).put("idNumber", "44010519880726010" + i);
            json.withArray("parties").add(party);
            json.withArray("members")
                    .addObject()
                    .put("party", "p" + i)
                    .put("role", "PROMOTER")
                    .putObject("contribution")
                    .put("amount", 1_000_000 / many + ".00")
                    .put("kind", "MONEY")
                    .put("paidIn", 1_000_000 / many + ".00");
        }
        return json;
    }

    /** Ninety in a hundred are not the capital, whether owed or never subscribed. */
    @ParameterizedTest
    @CsvSource({
        "250000.00, 150000.00, JSC_NOT_FULLY_PAID, ''",
        "150000.00, 150000.00, JSC_NOT_FULLY_PAID, CAPITAL_SUM",
        "250000.00, 250000.00, '', ''",
        "250000.00, 260000.00, '', ''",
        "251000.00, 251000.00, '', CAPITAL_SUM",
    })
    @Rule({"REG-013", "REG-002"})
    void promotersPayTheWholeCapitalBeforeTheSetUp(
            String amount, String paid, String paidCode, String sumCode) {
        ObjectNode json = promoters(4);
        ((ObjectNode) json.at("/members/3/contribution")).put("amount", amount).put("paidIn", paid);
        SetupForm form = ExampleForms.form(json);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        CapitalChecks.promotersPaid(
                                                form,
                                                Optional.empty(),
                                                TestFacts.TODAY,
                                                TestFacts.parameters(TestFacts.TODAY)))))
                .isEqualTo(paidCode);
        assertThat(String.join(" ", TestFacts.codes(CapitalChecks.sum(form)))).isEqualTo(sumCode);
    }

    /** Two promoters of an offer of 2,000,000, who have paid what they took. */
    @ParameterizedTest
    @CsvSource({
        "OFFER, 350000.00, '', ''",
        "OFFER, 349999.99, PROMOTER_SHARE, ''",
        "PUBLIC_OFFER, 350000.00, '', CAPITAL_VERIFICATION CSRC_REGISTRATION",
        "PROMOTION, 350000.00, JSC_NOT_FULLY_PAID CAPITAL_SUM, ''",
    })
    @Rule({"REG-004", "REG-013"})
    void promotersOfAnOfferTakeThirtyFiveInAHundred(
            String raisedBy, String each, String codes, String documents) {
        ObjectNode json = promoters(2);
        ((ObjectNode) json.get("capital")).put("amount", "2000000.00").put("raisedBy", raisedBy);
        for (int i = 0; i < 2; i++) {
            ((ObjectNode) json.at("/members/" + i + "/contribution"))
                    .put("amount", each)
                    .put("paidIn", each);
        }
        SetupForm form = ExampleForms.form(json);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        CapitalChecks.all(
                                                form, TestFacts.allClear(form), Optional.empty()))))
                .isEqualTo(codes);
        assertThat(
                        SetupDocuments.of(form).stream()
                                .map(Enum::name)
                                .filter(code -> code.startsWith("C"))
                                .toList())
                .isEqualTo(documents.isEmpty() ? List.of() : List.of(documents.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"llc", "jsc", "pgen", "plim", "coop"})
    @Rule("REG-002")
    void theCapitalIsWhatTheMembersSubscribe(String example) {
        ObjectNode json = ExampleForms.json(example);
        assertThat(CapitalChecks.sum(ExampleForms.form(json))).isEmpty();

        ((ObjectNode) json.at("/members/0/contribution")).put("amount", "1.00");
        assertThat(TestFacts.codes(CapitalChecks.sum(ExampleForms.form(json))))
                .containsExactly("CAPITAL_SUM");
    }

    /** A branch has none of its own, and a cooperative may leave it to its articles. */
    @Test
    @Rule({"REG-002", "REG-015"})
    void whoSubscribesNothingHasNothingToAddUp() {
        ObjectNode cooperative = ExampleForms.json("coop");
        cooperative
                .withArray("members")
                .forEach(each -> ((ObjectNode) each).remove("contribution"));
        assertThat(CapitalChecks.sum(ExampleForms.form(cooperative))).isEmpty();

        ObjectNode branch = ExampleForms.json("br");
        ((ObjectNode) branch.at("/scopeItems/0")).put("code", "729101").remove("text");
        assertThat(
                        CapitalChecks.sectorMinimum(
                                ExampleForms.form(branch), TestFacts.parameters(TestFacts.TODAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "726301, 1500000.00, SECTOR_CAPITAL_MIN",
        "726301, 2000000.00, ''",
        "729101, 299999.99, SECTOR_CAPITAL_MIN",
        "729101, 300000.00, ''",
        "518202, 9999999.99, SECTOR_CAPITAL_MIN",
        "518202, 10000000.00, ''",
    })
    @Rule("REG-015")
    void aSectorHasItsLeastCapital(String item, String amount, String code) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.at("/scopeItems/1")).put("code", item).remove("text");
        ((ObjectNode) json.at("/capital")).put("amount", amount);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        CapitalChecks.sectorMinimum(
                                                ExampleForms.form(json),
                                                TestFacts.parameters(TestFacts.TODAY)))))
                .isEqualTo(code);
    }

    @Test
    @Rule("REG-017")
    void aGeneralPartnerMayPutInLabour() {
        ObjectNode json = ExampleForms.json("plim");
        ((ObjectNode) json.at("/members/0/contribution")).put("kind", "LABOUR");
        assertThat(CapitalChecks.kinds(ExampleForms.form(json))).isEmpty();

        ((ObjectNode) json.at("/members/1/contribution")).put("kind", "LABOUR");
        assertThat(TestFacts.codes(CapitalChecks.kinds(ExampleForms.form(json))))
                .containsExactly("CONTRIBUTION_KIND");
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2, COOP_ORG_MEMBERS",
        "9, 1, ''",
        "17, 3, COOP_ORG_MEMBERS",
        "20, 1, ''",
        "20, 2, COOP_ORG_MEMBERS",
        "38, 2, ''"
    })
    @Rule("REG-020")
    void ofTenMembersOneMayBeAFirmAndOfMoreThanTwentyOneInTwenty(
            int farmers, int firms, String expected) {
        ObjectNode json = ExampleForms.json("coop");
        ObjectNode farmer = (ObjectNode) json.at("/parties/0").deepCopy();
        ObjectNode member = (ObjectNode) json.at("/members/0").deepCopy();
        json.withArray("members").removeAll();
        for (int i = 0; i < farmers + firms; i++) {
            ObjectNode party = farmer.deepCopy().put("id", "m" + i);
            ((ObjectNode) party.get("person")).put("idNumber", "4401051980010%05d".formatted(i));
            json.withArray("parties").add(party);
            json.withArray("members").add(member.deepCopy().put("party", "m" + i));
            if (i >= farmers) {
                firm(party, "9144010500000%05d".formatted(i));
            }
        }
        SetupForm form = ExampleForms.form(json);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        MemberChecks.cooperative(
                                                form, TestFacts.parameters(TestFacts.TODAY)))))
                .isEqualTo(expected);
    }

    private static void firm(ObjectNode party, String number) {
        party.remove("person");
        party.putObject("organisation")
                .put("name", "某某有限公司")
                .put("registrationNumber", number)
                .put("kind", "ENTERPRISE")
                .put("country", "CHN");
    }

    @Test
    @Rule("REG-020")
    void aUnionTakesInCooperativesAlone() {
        ObjectNode json = ExampleForms.json("coopu");
        ((ObjectNode) json.at("/parties/5/organisation")).put("kind", "ENTERPRISE");
        SetupForm form = ExampleForms.form(json);

        assertThat(TestFacts.codes(CooperativeChecks.members(form)))
                .containsExactly("COOP_MEMBER_NOT_ALLOWED");
        assertThat(CooperativeChecks.members(ExampleForms.form("coopu"))).isEmpty();
    }

    @Test
    @Rule("REG-075")
    void onlinePremisesAreForPlacesThatOfferThem() {
        ObjectNode json = ExampleForms.json("ind");
        ((ObjectNode) json.at("/domicile")).put("online", true);
        json.withArray("documents")
                .addObject()
                .put("kind", "PLATFORM_PROOF")
                .put("sha256", "ab".repeat(32));
        SetupForm form = ExampleForms.form(json);

        assertThat(OnlinePremises.allowed(form, true)).isEmpty();
        assertThat(TestFacts.codes(OnlinePremises.allowed(form, false)))
                .containsExactly("ONLINE_PREMISES_CLOSED");
    }

    @Test
    @Rule("REG-022")
    void aMacaoResidentWhoIsAChineseCitizenMayBeAnOperator() {
        ObjectNode json = ExampleForms.json("ind");
        SetupDefects.person(json, 0).put("idType", "HK_MACAO_PERMIT").put("idNumber", "M12345678");
        SetupForm form = ExampleForms.form(json);

        assertThat(MemberChecks.operator(form, List.of(), TestFacts.allClear(form))).isEmpty();
    }

    @Test
    @Rule("REG-021")
    void aCivilServantMayNotInvest() {
        SetupForm form = ExampleForms.form("sole");
        PersonBar bar = bar(form, PersonBar.Kind.CIVIL_SERVANT, "2020-01-01");
        SetupFacts facts = TestFacts.on(form, TestFacts.TODAY, List.of(bar));

        assertThat(TestFacts.codes(MemberChecks.investor(form, facts.bars(), facts)))
                .containsExactly("INVESTOR_BARRED");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOCATION, 2024-05-10, 2027-05-09, true",
        "REVOCATION, 2024-05-10, 2027-05-10, false",
        "BANKRUPTCY, 2024-05-10, 2027-05-09, true",
        "CRIME, 2022-03-11, 2027-03-10, true",
        "CRIME, 2022-03-11, 2027-03-11, false",
        "PROBATION, 2025-03-11, 2027-03-10, true",
        "PROBATION, 2025-03-11, 2027-03-11, false",
        "DISHONEST_DEBTOR, 2010-01-01, 2027-03-11, true",
        "CRIME, 2028-01-01, 2027-03-11, true",
        "PROBATION, 2028-01-01, 2027-03-11, true",
        "BANKRUPTCY, 2028-01-01, 2027-03-11, true",
        "REVOCATION, 2028-01-01, 2027-03-11, false",
    })
    @Rule({"REG-024", "GEN-005"})
    void aBarFromOfficeLastsAsLongAsTheLawSays(
            PersonBar.Kind kind, String since, LocalDate applied, boolean barred) {
        SetupForm form = ExampleForms.form("llc");
        SetupFacts facts = TestFacts.on(form, applied, List.of(bar(form, kind, since)));

        assertThat(TestFacts.codes(OfficerChecks.disqualified(form, facts)))
                .isEqualTo(barred ? List.of("DISQUALIFIED") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, true", "2028-05-31, true", "2028-06-01, false"})
    @Rule("REG-025")
    void whoRegisteredFalselyMayNotApplyForThreeYears(LocalDate applied, boolean barred) {
        SetupForm form = ExampleForms.form("llc");
        PersonBar bar = bar(form, PersonBar.Kind.FALSE_REGISTRATION, "2025-06-01");
        SetupFacts facts = TestFacts.on(form, applied, List.of(bar));

        assertThat(TestFacts.codes(OfficerChecks.applicantBarred(form, facts)))
                .isEqualTo(barred ? List.of("APPLICANT_BARRED") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"llc, true", "jsc, true", "coop, true", "sole, false", "ind, false", "pgen, false"})
    @Rule("REG-024")
    void onlyTheOfficeOfALegalRepresentativeIsClosedToADebtor(String example, boolean barred) {
        ObjectNode json = ExampleForms.json(example);
        json.remove("officers");
        SetupForm form = ExampleForms.form(json);
        PersonBar bar = bar(form, PersonBar.Kind.DISHONEST_DEBTOR, "2020-01-01");
        SetupFacts facts = TestFacts.on(form, TestFacts.TODAY, List.of(bar));

        assertThat(TestFacts.codes(OfficerChecks.disqualified(form, facts)))
                .isEqualTo(barred ? List.of("DISQUALIFIED") : List.of());
    }

    /** What credit keeps of the courts stops who has the role, and is nothing against others. */
    @ParameterizedTest
    @CsvSource({
        "DISQUALIFIED, lin, DISQUALIFIED",
        "DISQUALIFIED, chen, DISQUALIFIED",
        "DISQUALIFIED, wu, ''",
        "APPLICANT_BARRED, chen, APPLICANT_BARRED",
        "APPLICANT_BARRED, wu, ''",
        "SERIOUS_LISTED, wu, CREDIT_BLOCK",
    })
    @Rule({"REG-024", "REG-025", "REG-101"})
    void aBarThatCreditReportsIsJudgedByTheRole(String block, String party, String code) {
        SetupForm form = ExampleForms.form("llc");
        String hash = form.party(party).orElseThrow().numberHash();
        SetupFacts facts =
                ClearFacts.of(
                        form,
                        new Measures.Known(
                                "now",
                                "B",
                                List.of(new Measures.Block(block, hash, "CL 178", null)),
                                List.of()));

        assertThat(String.join(" ", TestFacts.codes(SetupReview.of(form, facts).findings())))
                .isEqualTo(code);
    }

    @Test
    @Rule("REG-060")
    void severalItemsMayBeMainOnes() {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.at("/scopeItems/1")).put("main", true);

        assertThat(ScopeChecks.standard(ExampleForms.form(json), TestFacts.CATALOGUES)).isEmpty();
    }

    private static PersonBar bar(SetupForm form, PersonBar.Kind kind, String since) {
        return new PersonBar(
                form.party(form.responsible()).orElseThrow().numberHash(),
                kind,
                LocalDate.parse(since),
                null);
    }

    @Test
    @Rule("REG-026")
    void aLimitedCompanyMayDoWithoutSupervisorsIfAllAgree() {
        ObjectNode json = ExampleForms.json("llc");
        json.withArray("officers").remove(2);
        json.putObject("supervision").put("waivedByAllShareholders", true);

        assertThat(
                        OfficerChecks.organs(
                                ExampleForms.form(json), TestFacts.parameters(TestFacts.TODAY)))
                .isEmpty();
    }

    @Test
    @Rule("REG-026")
    void twoDirectorsAreNeitherOneNorABoard() {
        ObjectNode json = ExampleForms.json("llc");
        json.withArray("officers").addObject().put("party", "wu").put("office", "DIRECTOR");

        assertThat(
                        TestFacts.codes(
                                OfficerChecks.organs(
                                        ExampleForms.form(json),
                                        TestFacts.parameters(TestFacts.TODAY))))
                .containsExactly("BOARD_SIZE");
    }

    @Test
    @Rule({"REG-030", "GEN-010"})
    void anUnverifiedLiaisonIsNamed() {
        SetupForm form = ExampleForms.form("llc");
        Evidence all = TestFacts.evidence(form);
        String liaison = form.party("wu").orElseThrow().numberHash();
        Evidence without =
                Evidence.of(
                        all.realNames().stream()
                                .filter(proof -> !proof.personHash().equals(liaison))
                                .toList(),
                        all.signatures());

        assertThat(EvidenceChecks.realNames(form, without))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(SetupCode.REALNAME_INCOMPLETE);
                            assertThat(finding.pointer()).isEqualTo("/liaison");
                            assertThat(finding.zh()).isEqualTo("未完成实名验证：吴嘉敏");
                        });
    }

    @Test
    @Rule("REG-030")
    void aProofUnderAnotherNameDoesNotCount() {
        SetupForm form = ExampleForms.form("sole");
        Evidence wrong =
                Evidence.of(
                        List.of(
                                new Evidence.RealName(
                                        form.parties().getFirst().numberHash(),
                                        "别人",
                                        Evidence.Method.FACE)),
                        List.of());

        assertThat(TestFacts.codes(EvidenceChecks.realNames(form, wrong)))
                .containsExactly("REALNAME_INCOMPLETE");
    }

    @Test
    @Rule("REG-032")
    void aNotarisedDocumentVerifiesOffline() {
        assertThat(new Evidence.RealName("h", "n", Evidence.Method.NOTARISED).state())
                .isEqualTo("VERIFIED_OFFLINE");
        assertThat(new Evidence.RealName("h", "n", Evidence.Method.FACE).state())
                .isEqualTo("VERIFIED");
    }

    /** Who is wrong somewhere is called by the name an applicant knows, not by the form's id. */
    @ParameterizedTest
    @CsvSource({
        "coop, /members/4, party, huang, MEMBER_REPEATED, “黄金柚”在成员中重复",
        "sole, /members/0, role, SHAREHOLDER, RESPONSIBLE_ROLE, “何墨竹”不能担任该主体的负责人",
        "llc, /officers/2, party, lin, ORGAN_CONFLICT, “林晓云”不得兼任监事",
        "llc, '', liaison, ghost, PARTY_UNKNOWN, 未填报人员“ghost”的信息"
    })
    @Rule({"REG-002", "REG-026", "GEN-010"})
    void aFindingCallsSomebodyByName(
            String example, String place, String field, String value, String code, String text) {
        ObjectNode json = ExampleForms.json(example);
        ((ObjectNode) json.at(place)).put(field, value);
        SetupForm form = ExampleForms.form(json);

        assertThat(SetupReview.of(form, TestFacts.allClear(form)).findings())
                .filteredOn(finding -> finding.code().name().equals(code))
                .extracting(Finding::zh)
                .contains(text);
    }

    @Test
    @Rule("REG-031")
    void aSignatureOverAnotherFormDoesNotCount() {
        SetupForm form = ExampleForms.form("llc");

        assertThat(EvidenceChecks.signatures(form, TestFacts.evidence(form), "0".repeat(64)))
                .extracting(Finding::pointer, Finding::zh)
                .containsExactly(tuple("/applicant", "未签名：林晓云"), tuple("/members/1", "未签名：陈星河"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, , , 2026-04-01, false",
        "2026-01-01, , , 2026-04-02, true",
        "2026-01-01, , 2026-03-01, 2026-04-02, false",
        "2026-01-01, 2026-12-31, , 2026-12-31, false",
        "2026-01-01, 2026-12-31, , 2027-01-01, true",
    })
    @Rule("REG-061")
    void anApprovalWithoutTermIsStaleAfterNinetyDays(
            LocalDate issued,
            LocalDate until,
            LocalDate reconfirmed,
            LocalDate filed,
            boolean stale) {
        SetupForm.Approval approval = new SetupForm.Approval("粤公保服001", issued, until, reconfirmed);

        assertThat(ScopeChecks.isStale(approval, filed, 90)).isEqualTo(stale);
    }

    /** Decided on 2026-04-10, after the ninetieth day. */
    @ParameterizedTest
    @CsvSource({"2026-04-01, PRE_APPROVAL_REVIEW", "2026-04-02, APPROVAL_STALE"})
    @Rule({"GEN-009", "REG-061"})
    void anApprovalIsAsOldAsOnTheDayOfFiling(LocalDate filedOn, String code) {
        ObjectNode json = ExampleForms.json("llc");
        ObjectNode item = (ObjectNode) json.at("/scopeItems/1");
        item.put("code", "727101").remove("text");
        item.putObject("approval").put("number", "粤公保服001").put("issuedOn", "2026-01-01");
        SetupForm form = ExampleForms.form(json);

        assertThat(
                        TestFacts.codes(
                                SetupReview.of(
                                                form,
                                                TestFacts.filed(
                                                        form, filedOn, LocalDate.of(2026, 4, 10)))
                                        .findings()))
                .containsExactly(code);
    }

    @Test
    @Rule({"REG-061", "REG-096"})
    void aValidPriorApprovalIsSeenByAnOfficer() {
        ObjectNode json = ExampleForms.json("llc");
        ObjectNode item = (ObjectNode) json.at("/scopeItems/1");
        item.put("code", "727101").remove("text");
        item.putObject("approval").put("number", "粤公保服001").put("issuedOn", "2026-03-01");
        SetupForm form = ExampleForms.form(json);
        SetupReview review = SetupReview.of(form, TestFacts.allClear(form));

        assertThat(TestFacts.codes(review.findings())).containsExactly("PRE_APPROVAL_REVIEW");
        assertThat(review.outcome()).isEqualTo(SetupReview.Outcome.UNDER_REVIEW);
    }

    @Test
    @Rule("REG-071")
    void aBannedAddressIsNotTaken() {
        SetupForm form = ExampleForms.form("llc");

        assertThat(
                        DomicileChecks.address(
                                form, TestFacts.CATALOGUES, new SetupFacts.Address("征收公告范围", 0)))
                .extracting(Finding::code)
                .containsExactly(SetupCode.ADDRESS_BANNED);
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true"})
    @Rule("REG-072")
    void theTwentyFirstEntityAtAnAddressIsFlaggedNotRefused(int there, boolean flagged) {
        List<Finding> findings =
                DomicileChecks.crowded(
                        ExampleForms.form("llc"),
                        new SetupFacts.Address("", there),
                        TestFacts.parameters(TestFacts.TODAY));

        assertThat(findings).hasSize(flagged ? 1 : 0).noneMatch(Finding::stops);
    }

    @Test
    @Rule({"REG-101", "INV-28"})
    void creditThatDoesNotAnswerMakesAPersonLook() {
        assertThat(SetupReview.credit(new Measures.Unknown("timeout")))
                .extracting(Finding::code)
                .containsExactly(SetupCode.CREDIT_UNKNOWN);
        assertThat(SetupReview.credit(new Measures.Unknown("timeout"))).noneMatch(Finding::stops);
    }

    @Test
    @Rule({"REG-101", "INV-28"})
    void aBlockNeverPassesSilentlyAndNeverRefuses() {
        Measures blocked =
                new Measures.Known(
                        "now",
                        "D",
                        List.of(new Measures.Block("SERIOUS_LIST", "hash", "CRE-040", null)),
                        List.of());

        assertThat(SetupReview.credit(blocked))
                .extracting(Finding::code)
                .containsExactly(SetupCode.CREDIT_BLOCK);
        assertThat(SetupReview.credit(blocked)).noneMatch(Finding::stops);
    }

    @Test
    @Rule({"REG-046", "REG-047", "REG-048", "REG-054", "REG-096"})
    void aNameThatRestsOnTheApplicantsWordIsSeenByAnOfficer() {
        SetupForm form = ExampleForms.form("llc");
        SetupFacts.Name related = new SetupFacts.Name(true, "INVESTMENT 91440105MA5XK7T09E", false);
        SetupReview review = SetupReview.of(form, TestFacts.named(form, related));

        assertThat(TestFacts.codes(review.findings())).containsExactly("NAME_EVIDENCE_REVIEW");
        assertThat(review.outcome()).isEqualTo(SetupReview.Outcome.UNDER_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"llc, true", "llc-fdi, false"})
    @Rule("REG-046")
    void onlyAForeignInvestmentBearsAnInvestorsName(String example, boolean stops) {
        SetupForm form = ExampleForms.form(example);
        SetupFacts.Name investors = new SetupFacts.Name(true, "FOREIGN_INVESTOR", true);

        assertThat(NameChecks.all(form, TestFacts.named(form, investors)))
                .extracting(Finding::code)
                .contains(SetupCode.NAME_EVIDENCE_REVIEW)
                .satisfies(
                        codes ->
                                assertThat(codes.contains(SetupCode.NAME_FOREIGN_INVESTOR))
                                        .isEqualTo(stops));
    }

    @Test
    @Rule("REG-096")
    void anUnreservedNameStops() {
        SetupForm form = ExampleForms.form("llc");
        SetupFacts unreserved = TestFacts.named(form, SetupFacts.Name.NOT_RESERVED);

        assertThat(SetupReview.of(form, unreserved).outcome())
                .isEqualTo(SetupReview.Outcome.INCOMPLETE);
    }
}
