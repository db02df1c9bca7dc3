package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Contribution;
import org.onewindow.registration.form.SetupForm.Member;

/**
 * By when a contribution is due. The five years run from the establishment and, for what a capital
 * is increased by, from the registration of the increase: a mere transfer of a share renews nothing
 * (REG-012). Companies of the old law keep what they have until the transition ends (REG-014).
 */
public final class ContributionTerms {

    /**
     * What is subscribed when a change is filed.
     *
     * @param subscribed by the hash of the member's number
     */
    public record Before(
            LocalDate establishedOn, BigDecimal capital, Map<String, Subscribed> subscribed) {

        public Before {
            subscribed = Map.copyOf(subscribed);
        }
    }

    /** A member's contribution, by its latest date. */
    public record Subscribed(BigDecimal amount, @Nullable LocalDate dueOn) {

        /** Two entries of one member, such as money and goods. */
        public static Subscribed merged(Subscribed one, Subscribed other) {
            LocalDate first = one.dueOn;
            LocalDate second = other.dueOn;
            LocalDate later =
                    first == null || (second != null && second.isAfter(first)) ? second : first;
            return new Subscribed(one.amount.add(other.amount), later);
        }
    }

    private ContributionTerms() {}

    /** The last day on which what this member puts in may be due. */
    @Rule({"REG-012", "REG-014"})
    static LocalDate latest(
            SetupForm form,
            Member member,
            Optional<Before> before,
            LocalDate today,
            ParameterSet parameters) {
        int years = parameters.integer("capital.term.years");
        if (before.isEmpty() || takesOfTheIncrease(form, member, before.get())) {
            return today.plusYears(years);
        }
        LocalDate limit = fromEstablishment(before.get().establishedOn(), parameters);
        return inherited(form, member, before.get())
                .filter(due -> due.isAfter(limit))
                .map(
                        due ->
                                isTransition(before.get(), today, parameters)
                                        ? due
                                        : earlier(due, today.plusYears(years)))
                .map(due -> due.isAfter(limit) ? due : limit)
                .orElse(limit);
    }

    /** Whether the old law's promoters may still be behind with what they took then. */
    @Rule({"REG-013", "REG-014"})
    static boolean mayStillOwe(
            SetupForm form,
            Member member,
            Optional<Before> before,
            LocalDate today,
            ParameterSet parameters) {
        return before.filter(known -> isTransition(known, today, parameters))
                .filter(known -> !takesOfTheIncrease(form, member, known))
                .isPresent();
    }

    private static boolean takesOfTheIncrease(SetupForm form, Member member, Before before) {
        SetupForm.Capital capital = form.capital();
        boolean increase = capital != null && capital.amount().compareTo(before.capital()) > 0;
        Subscribed had = before.subscribed().get(hash(form, member));
        BigDecimal formerly = had == null ? BigDecimal.ZERO : had.amount();
        return increase && taken(form, member).compareTo(formerly) > 0;
    }

    /** Five years; for a company of the old law, counted from the end of its transition. */
    private static LocalDate fromEstablishment(LocalDate establishedOn, ParameterSet parameters) {
        return isOfTheOldLaw(establishedOn, parameters)
                ? parameters
                        .date("capital.legacy.adjustUntil.date")
                        .plusYears(parameters.integer("capital.legacy.term.years"))
                : establishedOn.plusYears(parameters.integer("capital.term.years"));
    }

    private static boolean isOfTheOldLaw(LocalDate establishedOn, ParameterSet parameters) {
        return !establishedOn.isAfter(parameters.date("capital.legacy.establishedUntil.date"));
    }

    private static boolean isTransition(Before before, LocalDate today, ParameterSet parameters) {
        return isOfTheOldLaw(before.establishedOn(), parameters)
                && !today.isAfter(parameters.date("capital.legacy.adjustUntil.date"));
    }

    /** The member's own date; one who had nothing takes over the latest of those who give up. */
    private static Optional<LocalDate> inherited(SetupForm form, Member member, Before before) {
        Subscribed own = before.subscribed().get(hash(form, member));
        if (own != null && taken(form, member).compareTo(own.amount()) <= 0) {
            return Optional.ofNullable(own.dueOn());
        }
        Optional<LocalDate> ceded =
                before.subscribed().entrySet().stream()
                        .filter(each -> isLess(form, each.getKey(), each.getValue()))
                        .map(each -> each.getValue().dueOn())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo);
        Optional<LocalDate> kept = Optional.ofNullable(own).map(Subscribed::dueOn);
        return ceded.filter(due -> kept.isEmpty() || due.isAfter(kept.get())).or(() -> kept);
    }

    private static boolean isLess(SetupForm form, String hash, Subscribed formerly) {
        BigDecimal now =
                form.members().stream()
                        .filter(member -> hash(form, member).equals(hash))
                        .map(ContributionTerms::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return now.compareTo(formerly.amount()) < 0;
    }

    /** Everything this member puts in, in whatever kinds. */
    private static BigDecimal taken(SetupForm form, Member member) {
        return form.members().stream()
                .filter(each -> each.party().equals(member.party()))
                .map(ContributionTerms::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Member member) {
        Contribution contribution = member.contribution();
        return contribution == null ? BigDecimal.ZERO : contribution.amount();
    }

    private static String hash(SetupForm form, Member member) {
        return form.party(member.party()).map(party -> party.numberHash()).orElse("");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
