package org.onewindow.registration.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.onewindow.platform.rule.Rule;

/**
 * What the cases of one place add up to; times in hours, shares from 0 to 1, cost in CNY.
 *
 * @param p50 half of the cases took no longer
 * @param p90 nine of ten took no longer
 * @param rank 1 for the shortest mean among the places under the same division
 */
record BulletinLine(
        String jurisdiction,
        int cases,
        BigDecimal meanHours,
        BigDecimal p50Hours,
        BigDecimal p90Hours,
        BigDecimal onTimeShare,
        BigDecimal onlineShare,
        BigDecimal meanSteps,
        BigDecimal meanDocuments,
        BigDecimal meanVisits,
        BigDecimal totalCost,
        int rank) {

    private static final int DIGITS = 2;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    /**
     * The line before it is ranked.
     *
     * @param cases at least one
     */
    @Rule({"REG-133", "KPI-03", "KPI-04", "KPI-12", "KPI-13"})
    static BulletinLine of(String jurisdiction, List<CaseTime> cases) {
        List<BigDecimal> hours =
                cases.stream()
                        .map(each -> BigDecimal.valueOf(each.taken().toSeconds()))
                        .sorted()
                        .map(seconds -> seconds.divide(SECONDS, DIGITS, RoundingMode.HALF_UP))
                        .toList();
        return new BulletinLine(
                jurisdiction,
                cases.size(),
                mean(cases, each -> BigDecimal.valueOf(each.taken().toSeconds()))
                        .divide(SECONDS, DIGITS, RoundingMode.HALF_UP),
                percentile(hours, 50),
                percentile(hours, 90),
                mean(cases, each -> one(each.onTime())),
                mean(cases, each -> one(each.online())),
                mean(cases, each -> BigDecimal.valueOf(each.effort().steps())),
                mean(cases, each -> BigDecimal.valueOf(each.effort().documents())),
                mean(cases, each -> BigDecimal.valueOf(each.effort().visits())),
                cases.stream()
                        .map(each -> each.effort().cost())
                        .reduce(BigDecimal.ZERO.setScale(DIGITS), BigDecimal::add),
                0);
    }

    BulletinLine ranked(int place) {
        return new BulletinLine(
                jurisdiction,
                cases,
                meanHours,
                p50Hours,
                p90Hours,
                onTimeShare,
                onlineShare,
                meanSteps,
                meanDocuments,
                meanVisits,
                totalCost,
                place);
    }

    /** The smallest value that at least so many percent do not exceed. */
    @Rule("REG-133")
    static BigDecimal percentile(List<BigDecimal> ascending, int percent) {
        int rank = Math.ceilDiv(ascending.size() * percent, 100);
        return ascending.get(Math.max(rank, 1) - 1);
    }

    private static BigDecimal mean(List<CaseTime> cases, Function<CaseTime, BigDecimal> value) {
        return cases.stream()
                .map(value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(cases.size()), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
