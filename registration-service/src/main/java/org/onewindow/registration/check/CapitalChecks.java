package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Contribution;
import org.onewindow.registration.form.SetupForm.Member;

/** Capital and contributions (REG-012…018). */
final class CapitalChecks {

    private static final Set<Contribution.Kind> NEVER_TO_A_COMPANY =
            EnumSet.of(
                    Contribution.Kind.LABOUR,
                    Contribution.Kind.CREDIT,
                    Contribution.Kind.PERSONAL_NAME,
                    Contribution.Kind.GOODWILL,
                    Contribution.Kind.FRANCHISE,
                    Contribution.Kind.ENCUMBERED_PROPERTY);

    /** Scope items whose sector has a minimum capital, with the parameter that says how much. */
    private static final Map<String, String> SECTOR_MINIMA =
            Map.of(
                    "726301", "capital.min.labourDispatch.amount",
                    "727101", "capital.min.securityGuard.amount",
                    "729101", "capital.min.travelAgency.amount",
                    "518201", "capital.min.auction.amount",
                    "518202", "capital.min.culturalRelicAuction.amount");

    private CapitalChecks() {}

    /** Contributions to a limited company are due within five years. */
    @Rule("REG-012")
    static List<Finding> term(
            SetupForm form,
            Optional<ContributionTerms.Before> before,
            LocalDate today,
            ParameterSet parameters) {
        if (form.entityType() != EntityType.LLC) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < form.members().size(); i++) {
            Member member = form.members().get(i);
            Contribution contribution = member.contribution();
            LocalDate due = contribution == null ? null : contribution.dueOn();
            boolean settled = contribution != null && isPaid(contribution);
            LocalDate latest = ContributionTerms.latest(form, member, before, today, parameters);
            if (!settled && (due == null || due.isAfter(latest))) {
                findings.add(
                        Finding.at(
                                "/members/" + i + "/contribution/dueOn",
                                SetupCode.CAPITAL_TERM,
                                latest.toString()));
            }
        }
        return findings;
    }

    private static boolean isPaid(Contribution contribution) {
        return paid(contribution).compareTo(contribution.amount()) >= 0;
    }

    private static BigDecimal paid(Contribution contribution) {
        BigDecimal paid = contribution.paidIn();
        return paid == null ? BigDecimal.ZERO : paid;
    }

    /** Each promoter has paid what he took, and all of them together the whole capital. */
    @Rule("REG-013")
    static List<Finding> promotersPaid(
            SetupForm form,
            Optional<ContributionTerms.Before> before,
            LocalDate today,
            ParameterSet parameters) {
        if (form.entityType() != EntityType.JSC) {
            return List.of();
        }
        List<Member> owing =
                form.membersOf(Member.Role.PROMOTER).stream()
                        .filter(member -> !hasPaid(member))
                        .filter(
                                member ->
                                        !ContributionTerms.mayStillOwe(
                                                form, member, before, today, parameters))
                        .toList();
        BigDecimal due = isOffered(form) ? BigDecimal.ZERO : amount(form.capital());
        BigDecimal settled =
                form.membersOf(Member.Role.PROMOTER).stream()
                        .map(member -> hasPaid(member) ? paidIn(member) : subscribed(member))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return owing.isEmpty() && settled.compareTo(due) >= 0
                ? List.of()
                : List.of(Finding.at("/members", SetupCode.JSC_NOT_FULLY_PAID));
    }

    private static boolean isOffered(SetupForm form) {
        SetupForm.Capital capital = form.capital();
        return form.entityType() == EntityType.JSC && capital != null && capital.offered();
    }

    /** Where shares are offered to others, the promoters take their part of them all the same. */
    @Rule("REG-013")
    static List<Finding> promotersShare(SetupForm form, ParameterSet parameters) {
        if (!isOffered(form)) {
            return List.of();
        }
        BigDecimal taken =
                form.membersOf(Member.Role.PROMOTER).stream()
                        .map(CapitalChecks::subscribed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal least =
                amount(form.capital())
                        .multiply(parameters.decimal("capital.promoters.offer.share"));
        return taken.compareTo(least) < 0 || taken.compareTo(amount(form.capital())) > 0
                ? List.of(Finding.at("/members", SetupCode.PROMOTER_SHARE, least.toPlainString()))
                : List.of();
    }

    private static boolean hasPaid(Member member) {
        Contribution contribution = member.contribution();
        return contribution != null && isPaid(contribution);
    }

    private static BigDecimal paidIn(Member member) {
        Contribution contribution = member.contribution();
        return contribution == null ? BigDecimal.ZERO : paid(contribution);
    }

    private static BigDecimal subscribed(Member member) {
        Contribution contribution = member.contribution();
        return contribution == null ? BigDecimal.ZERO : contribution.amount();
    }

    /** The capital is what the members subscribe; a cooperative may leave it to its articles. */
    @Rule({"REG-002", "REG-003"})
    static List<Finding> sum(SetupForm form) {
        SetupForm.Capital capital = form.capital();
        if (capital == null || !isSubscribed(form)) {
            return List.of();
        }
        BigDecimal sum =
                form.members().stream()
                        .map(CapitalChecks::subscribed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(capital.amount()) == 0
                ? List.of()
                : List.of(
                        Finding.at("/capital/amount", SetupCode.CAPITAL_SUM, sum.toPlainString()));
    }

    /** Partners agree on what each puts in, as what and by when; labour is not paid in (MERR 7). */
    @Rule("REG-003")
    static List<Finding> agreed(SetupForm form) {
        if (!TypeChecks.isPartnership(form.entityType())) {
            return List.of();
        }
        return IntStream.range(0, form.members().size())
                .filter(i -> !isAgreed(form.members().get(i).contribution()))
                .mapToObj(
                        i ->
                                Finding.at(
                                        "/members/" + i + "/contribution",
                                        SetupCode.CONTRIBUTION_INCOMPLETE,
                                        form.nameOf(form.members().get(i).party())))
                .toList();
    }

    private static boolean isAgreed(@Nullable Contribution contribution) {
        return contribution != null
                && (contribution.dueOn() != null
                        || contribution.kind() == Contribution.Kind.LABOUR
                        || isPaid(contribution));
    }

    private static boolean isSubscribed(SetupForm form) {
        return switch (form.entityType()) {
            case LLC, PGEN, PSPE, PLIM -> true;
            case JSC -> !isOffered(form);
            case COOP, COOPU ->
                    form.members().stream().anyMatch(member -> member.contribution() != null);
            case SOLE, IND, BR -> false;
        };
    }

    /** A branch has no capital of its own: its parent's counts. */
    @Rule("REG-015")
    static List<Finding> sectorMinimum(SetupForm form, ParameterSet parameters) {
        if (form.entityType() == EntityType.BR) {
            return List.of();
        }
        BigDecimal capital = amount(form.capital());
        return form.scopeItems().stream()
                .flatMap(item -> Stream.ofNullable(SECTOR_MINIMA.get(item.code())))
                .map(parameters::decimal)
                .filter(least -> capital.compareTo(least) < 0)
                .map(
                        least ->
                                Finding.at(
                                        "/capital/amount",
                                        SetupCode.SECTOR_CAPITAL_MIN,
                                        least.toPlainString()))
                .toList();
    }

    /**
     * Very high capital of natural persons alone, or many times what is usual in the industry with
     * nothing of it paid in.
     *
     * @param median of the industry, where it is known
     */
    @Rule("REG-016")
    static boolean isAbnormal(
            SetupForm form, ParameterSet parameters, Optional<BigDecimal> median) {
        boolean onlyPersons =
                form.members().stream()
                        .flatMap(member -> form.party(member.party()).stream())
                        .allMatch(Party::naturalPerson);
        boolean high =
                amount(form.capital()).compareTo(parameters.decimal("capital.abnormal.amount"))
                        >= 0;
        return onlyPersons && high
                || isSubscribed(form)
                        && inYuan(form)
                        && isNothingPaid(form)
                        && isFarAbove(amount(form.capital()), median, parameters);
    }

    private static boolean inYuan(SetupForm form) {
        SetupForm.Capital capital = form.capital();
        return capital != null && capital.currency().equals("CNY");
    }

    private static boolean isNothingPaid(SetupForm form) {
        return form.members().stream().allMatch(member -> paidIn(member).signum() == 0);
    }

    private static boolean isFarAbove(
            BigDecimal capital, Optional<BigDecimal> median, ParameterSet parameters) {
        return median.map(parameters.decimal("capital.abnormal.medianMultiple")::multiply)
                .filter(far -> capital.compareTo(far) >= 0)
                .isPresent();
    }

    private static List<Finding> abnormal(SetupForm form, SetupFacts facts) {
        return isAbnormal(form, facts.parameters(), facts.industryMedian())
                ? List.of(Finding.at("/capital/amount", SetupCode.CAPITAL_ABNORMAL))
                : List.of();
    }

    /** General partners may put in labour; nobody may put in what a company may not take. */
    @Rule("REG-017")
    static List<Finding> kinds(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < form.members().size(); i++) {
            Member member = form.members().get(i);
            Contribution contribution = member.contribution();
            if (contribution != null && !isAllowed(member.role(), contribution.kind())) {
                findings.add(
                        Finding.at(
                                "/members/" + i + "/contribution/kind",
                                SetupCode.CONTRIBUTION_KIND,
                                contribution.kind().name()));
            }
        }
        return findings;
    }

    private static boolean isAllowed(Member.Role role, Contribution.Kind kind) {
        boolean labourOfPartner =
                kind == Contribution.Kind.LABOUR && role == Member.Role.GENERAL_PARTNER;
        return labourOfPartner || !NEVER_TO_A_COMPANY.contains(kind);
    }

    /** In yuan; a foreign investment may state it in a convertible currency. */
    @Rule("REG-018")
    static List<Finding> currency(SetupForm form, ParameterSet parameters) {
        SetupForm.Capital capital = form.capital();
        if (capital == null || capital.currency().equals("CNY")) {
            return List.of();
        }
        if (!form.fdi()) {
            return List.of(Finding.at("/capital/currency", SetupCode.CAPITAL_CURRENCY));
        }
        return parameters.words("capital.convertible.currencies").contains(capital.currency())
                ? List.of()
                : List.of(
                        Finding.at(
                                "/capital/currency",
                                SetupCode.CURRENCY_NOT_CONVERTIBLE,
                                capital.currency()));
    }

    static List<Finding> all(
            SetupForm form, SetupFacts facts, Optional<ContributionTerms.Before> before) {
        return Stream.of(
                        term(form, before, facts.today(), facts.parameters()),
                        promotersPaid(form, before, facts.today(), facts.parameters()),
                        promotersShare(form, facts.parameters()),
                        sum(form),
                        agreed(form),
                        sectorMinimum(form, facts.parameters()),
                        abnormal(form, facts),
                        kinds(form),
                        currency(form, facts.parameters()))
                .flatMap(List::stream)
                .toList();
    }

    private static BigDecimal amount(SetupForm.@Nullable Capital capital) {
        return capital == null ? BigDecimal.ZERO : capital.amount();
    }
}
