package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

/** The rules of a set-up by what they look at, for applications that change only some of it. */
public final class ItemChecks {

    /** What a foreign investment says once, when it is set up. */
    private static final Set<FindingCode> OF_SETUPS_ALONE =
            Set.of(SetupCode.SERVICE_RECIPIENT_REQUIRED, SetupCode.INVESTMENT_REPORT_REQUIRED);

    private ItemChecks() {}

    /** Who files, proves and signs. */
    @Rule({"REG-006", "REG-025", "REG-030", "REG-031"})
    public static List<Finding> applicants(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        TypeChecks.parties(form),
                        TypeChecks.agent(form, facts.filedByAgent()),
                        OfficerChecks.applicantBarred(form, facts),
                        EvidenceChecks.realNames(form, facts.evidence()),
                        EvidenceChecks.signatures(form, facts.evidence(), facts.formDigest()))
                .flatMap(List::stream)
                .toList();
    }

    @Rule({"REG-005", "REG-077"})
    public static List<Finding> authority(SetupForm form, SetupFacts facts) {
        return TypeChecks.authority(form, facts.catalogues());
    }

    @Rule({"REG-060", "REG-061", "REG-080", "REG-081"})
    public static List<Finding> scope(SetupForm form, SetupFacts facts) {
        return Stream.concat(
                        ScopeChecks.all(form, facts).stream()
                                .filter(found -> !OF_SETUPS_ALONE.contains(found.code())),
                        Stream.concat(
                                InvestmentChecks.restrictions(form, facts).stream(),
                                CapitalChecks.sectorMinimum(form, facts.parameters()).stream()))
                .toList();
    }

    @Rule({"REG-071", "REG-072", "REG-098"})
    public static List<Finding> domicile(SetupForm form, SetupFacts facts) {
        return DomicileChecks.all(form, facts);
    }

    /** The name the result would bear. */
    @Rule({"REG-046", "REG-047", "REG-048", "REG-054", "REG-096"})
    public static List<Finding> name(SetupForm form, SetupFacts facts) {
        return Stream.concat(
                        NameChecks.all(form, facts).stream(),
                        BranchChecks.name(form, facts.parent()).stream())
                .toList();
    }

    /** With what is subscribed already, whose terms go on (REG-012). */
    @Rule({"REG-012", "REG-013", "REG-014", "REG-015", "REG-016", "REG-017", "REG-018"})
    public static List<Finding> capital(
            SetupForm form, SetupFacts facts, ContributionTerms.Before before) {
        return CapitalChecks.all(form, facts, Optional.of(before));
    }

    /**
     * Whether the capital that a form states is abnormal.
     *
     * @param median of its industry, where it is known
     */
    @Rule("REG-016")
    public static boolean isCapitalAbnormal(
            SetupForm form, ParameterSet parameters, Optional<BigDecimal> median) {
        return CapitalChecks.isAbnormal(form, parameters, median);
    }

    /** What holds of the members at a set-up holds of them after a change. */
    @Rule({"REG-001", "REG-010", "REG-011", "REG-019", "REG-020", "REG-021", "REG-022", "REG-081"})
    public static List<Finding> members(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        TypeChecks.foreigners(form),
                        MemberChecks.all(form, facts),
                        InvestmentChecks.all(form, facts))
                .flatMap(List::stream)
                .toList();
    }

    /** How many of a cooperative's members are farmers, and how many organisations. */
    @Rule("REG-020")
    public static List<Finding> cooperativeRatio(SetupForm form, ParameterSet parameters) {
        return MemberChecks.cooperative(form, parameters);
    }

    /** SHA-256 of the numbers of the members who do not count as farmers. */
    @Rule("REG-020")
    public static List<String> membersThatAreNoFarmers(SetupForm form) {
        return form.membersOf(SetupForm.Member.Role.COOPERATIVE_MEMBER).stream()
                .filter(member -> !CooperativeChecks.isFarmer(member, form))
                .flatMap(member -> form.party(member.party()).stream())
                .map(Party::numberHash)
                .toList();
    }

    /** What an entity says when it becomes a foreign investment, at its set-up or later. */
    @Rule({"REG-082", "REG-083"})
    public static List<Finding> newForeignInvestment(SetupForm form) {
        return Stream.of(ScopeChecks.investmentReport(form), ScopeChecks.serviceRecipient(form))
                .flatMap(List::stream)
                .toList();
    }

    @Rule({"REG-024", "REG-026"})
    public static List<Finding> officers(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        OfficerChecks.disqualified(form, facts),
                        OfficerChecks.supervisorsApart(form),
                        OfficerChecks.organs(form, facts.parameters()))
                .flatMap(List::stream)
                .toList();
    }

    /** Of these members, those from abroad, Hong Kong, Macao and Taiwan bring their papers. */
    @Rule("REG-033")
    public static List<Finding> foreignMembers(
            SetupForm form, SetupFacts facts, Predicate<Party> which) {
        return ForeignChecks.subjectDocuments(form, facts.parameters(), which);
    }

    /** What a member of a cluster may not carry on from its host's address. */
    @Rule("REG-074")
    public static List<Finding> boundToPremises(SetupForm form, SetupFacts facts) {
        return DomicileChecks.boundToPremises(form, facts.catalogues());
    }

    /** Whoever becomes responsible may be so. */
    @Rule({"REG-002", "REG-024"})
    public static List<Finding> responsible(SetupForm form, SetupFacts facts) {
        return Stream.of(TypeChecks.delegate(form), OfficerChecks.disqualified(form, facts))
                .flatMap(List::stream)
                .toList();
    }

    /** The role among the members that a responsible person has; empty where it is an office. */
    @Rule("REG-002")
    public static Optional<SetupForm.Member.Role> roleOfResponsible(EntityType type) {
        return TypeChecks.roleOfResponsible(type);
    }

    /** Whether one of these keeps a person from an office on the day. */
    @Rule("REG-024")
    public static boolean isDisqualified(
            List<PersonBar> bars, LocalDate day, ParameterSet parameters) {
        return bars.stream()
                .anyMatch(bar -> bar.kind().isAboutOffice() && bar.standsOn(day, parameters));
    }
}
