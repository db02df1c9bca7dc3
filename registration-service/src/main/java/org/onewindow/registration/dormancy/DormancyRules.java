package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onewindow.platform.rule.Rule;

/** What the law says of a dormancy's days and of those who may file one. */
final class DormancyRules {

    private static final String FINANCE = "J";

    private DormancyRules() {}

    /** A period that was spent, from its first day until before the day it was over. */
    record Spent(LocalDate from, LocalDate overOn) {

        long days() {
            return Math.max(0, ChronoUnit.DAYS.between(from, overOn));
        }
    }

    /**
     * The last day that a dormancy beginning on this day may have: as if it followed at once on all
     * that was spent before.
     */
    @Rule("REG-171")
    static LocalDate latestEnd(LocalDate startsOn, List<Spent> earlier, Period total) {
        long spent = earlier.stream().mapToLong(Spent::days).sum();
        return startsOn.minusDays(spent).plus(total).minusDays(1);
    }

    /** Whole months that are left of the total, for the applicant to read. */
    @Rule("REG-171")
    static long monthsLeft(LocalDate startsOn, LocalDate latestEnd) {
        return Math.max(0, ChronoUnit.MONTHS.between(startsOn, latestEnd.plusDays(1)));
    }

    /** Filing comes before the first day. */
    @Rule("REG-170")
    static boolean isFiledAhead(LocalDate filedOn, LocalDate startsOn) {
        return filedOn.isBefore(startsOn);
    }

    /** An extension is filed within so many days before the end, the last day included. */
    @Rule("REG-172")
    static boolean isInExtensionWindow(LocalDate endsOn, int days, LocalDate on) {
        return !on.isBefore(endsOn.minusDays(days)) && !on.isAfter(endsOn);
    }

    /** Why an entity may not go dormant. */
    enum Bar {
        LISTED_COMPANY("上市公司", "a listed company"),
        FINANCIAL_INSTITUTION("金融机构", "a financial institution"),
        ON_A_LIST("列入经营异常名录或者严重违法失信名单", "on the abnormal or the serious list"),
        COURT_FROZEN("股权被司法冻结", "frozen by a court");

        private final String zh;
        private final String en;

        Bar(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /**
     * What is known of an entity that wants to go dormant.
     *
     * @param mainSections section letters (GB/T 4754) of its main business
     * @param creditBlocks codes of what stands against it in credit
     */
    record Standing(
            boolean listed, Set<String> mainSections, Set<String> creditBlocks, boolean frozen) {

        Standing {
            mainSections = Set.copyOf(mainSections);
            creditBlocks = Set.copyOf(creditBlocks);
        }
    }

    @Rule({"REG-175", "CRE-024"})
    static List<Bar> bars(Standing standing) {
        List<Bar> bars = new ArrayList<>();
        if (standing.listed()) {
            bars.add(Bar.LISTED_COMPANY);
        }
        if (standing.mainSections().contains(FINANCE)) {
            bars.add(Bar.FINANCIAL_INSTITUTION);
        }
        if (standing.creditBlocks().contains("ABNORMAL_LISTED")
                || standing.creditBlocks().contains("SERIOUS_LISTED")) {
            bars.add(Bar.ON_A_LIST);
        }
        if (standing.frozen()) {
            bars.add(Bar.COURT_FROZEN);
        }
        return bars;
    }
}
