package org.onewindow.registration.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Terms;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.entity.Registered;

/** When a change is filed, and what has to be published before (REG-150, REG-152, REG-153). */
final class NoticeRules {

    private NoticeRules() {}

    /** Within thirty days; a cooperative's members within ninety of the year's end. */
    @Rule("REG-150")
    static LocalDate lastDayToFile(
            ChangeForm form, Registered before, ParameterSet parameters, WorkingCalendar calendar) {
        boolean members =
                form.members() != null
                        && (before.entityType() == EntityType.COOP
                                || before.entityType() == EntityType.COOPU);
        LocalDate from =
                members
                        ? LocalDate.of(form.resolvedOn().getYear(), 12, 31)
                        : mayBeFiledFrom(form, parameters, calendar);
        String days = members ? "change.coopMembers.days" : "change.file.days";
        return TimeLimits.toAct(from, Period.ofDays(parameters.integer(days)), calendar).lastDay();
    }

    /** From the resolution; where creditors have to be told, from the end of their notice. */
    @Rule({"REG-150", "REG-152", "REG-153"})
    private static LocalDate mayBeFiledFrom(
            ChangeForm form, ParameterSet parameters, WorkingCalendar calendar) {
        LocalDate from = form.resolvedOn();
        ChangeForm.CreditorNotice notice = form.creditorNotice();
        if (notice != null && !notice.offsetsLoss()) {
            from = later(from, earliestDecrease(notice.publishedOn(), parameters, calendar));
        }
        ChangeForm.Restructuring restructuring = form.restructuring();
        if (restructuring != null) {
            from = later(from, earliestRestructuring(restructuring.publishedOn(), parameters));
        }
        return from;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Late is taken all the same, and recorded. */
    @Rule("REG-150")
    static List<Finding> filedInTime(ChangeForm form, ChangeFacts facts) {
        LocalDate filedOn = facts.setUp().filedOn();
        if (form.resolvedOn().isAfter(filedOn)) {
            return List.of(Finding.at("/resolvedOn", ChangeCode.NOT_YET_RESOLVED));
        }
        LocalDate last =
                lastDayToFile(form, facts.before(), facts.setUp().parameters(), facts.calendar());
        return filedOn.isAfter(last)
                ? List.of(Finding.at("/resolvedOn", ChangeCode.LATE_CHANGE, last.toString()))
                : List.of();
    }

    @Rule("REG-152")
    static boolean isDecrease(Registered before, Registered after) {
        return amount(after.capital()).compareTo(amount(before.capital())) < 0;
    }

    private static BigDecimal amount(Registered.@Nullable Money capital) {
        return capital == null ? BigDecimal.ZERO : capital.amount();
    }

    /** Creditors told within 10 days, the public within 30, and 45 days of notice over. */
    @Rule("REG-152")
    static List<Finding> decrease(ChangeForm form, ChangeFacts facts) {
        if (!tellsCreditors(facts)) {
            return List.of();
        }
        if (!isComparable(facts.before(), facts.after())) {
            return List.of(Finding.at("/capital/currency", ChangeCode.CAPITAL_NOT_COMPARABLE));
        }
        ChangeForm.CreditorNotice notice = form.creditorNotice();
        boolean told = notice != null && (notice.notifiedOn() != null || notice.offsetsLoss());
        if (notice == null || !told) {
            return List.of(Finding.at("/creditorNotice", ChangeCode.NOTICE_REQUIRED));
        }
        ParameterSet parameters = facts.setUp().parameters();
        List<Finding> findings = new ArrayList<>(inOrder(form, notice, facts.setUp().today()));
        findings.addAll(late(form, notice, parameters, facts.calendar()));
        LocalDate earliest = earliestDecrease(notice.publishedOn(), parameters, facts.calendar());
        if (!notice.offsetsLoss() && facts.setUp().today().isBefore(earliest)) {
            findings.add(
                    Finding.at(
                            "/creditorNotice/publishedOn",
                            ChangeCode.NOTICE_RUNNING,
                            earliest.toString()));
        }
        return findings;
    }

    /** Only of a company is the decrease notified and published (CL 224, 225). */
    @Rule("REG-152")
    private static boolean tellsCreditors(ChangeFacts facts) {
        return ChangeRules.isCompany(facts.after().entityType())
                && (isDecrease(facts.before(), facts.after())
                        || !isComparable(facts.before(), facts.after()));
    }

    /** In another currency an officer sees whether it is less. */
    @Rule("REG-152")
    static boolean isComparable(Registered before, Registered after) {
        Registered.Money old = before.capital();
        Registered.Money present = after.capital();
        return old == null || present == null || old.currency().equals(present.currency());
    }

    /** Notices follow the resolution and lie in the past. */
    @Rule("REG-152")
    static List<Finding> inOrder(
            ChangeForm form, ChangeForm.CreditorNotice notice, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (isOutside(notice.publishedOn(), form.resolvedOn(), today)) {
            findings.add(
                    Finding.at(
                            "/creditorNotice/publishedOn",
                            ChangeCode.NOTICE_DATE,
                            notice.publishedOn().toString()));
        }
        LocalDate notified = notice.notifiedOn();
        if (notified != null && isOutside(notified, form.resolvedOn(), today)) {
            findings.add(
                    Finding.at(
                            "/creditorNotice/notifiedOn",
                            ChangeCode.NOTICE_DATE,
                            notified.toString()));
        }
        return findings;
    }

    private static boolean isOutside(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) || day.isAfter(last);
    }

    private static List<Finding> late(
            ChangeForm form,
            ChangeForm.CreditorNotice notice,
            ParameterSet parameters,
            WorkingCalendar calendar) {
        List<Finding> findings = new ArrayList<>();
        lateBy(
                "/creditorNotice/publishedOn",
                form.resolvedOn(),
                notice.publishedOn(),
                parameters.integer("capitalDecrease.publish.days"),
                calendar,
                findings);
        LocalDate notified = notice.notifiedOn();
        if (notified != null && !notice.offsetsLoss()) {
            lateBy(
                    "/creditorNotice/notifiedOn",
                    form.resolvedOn(),
                    notified,
                    parameters.integer("capitalDecrease.notify.days"),
                    calendar,
                    findings);
        }
        return findings;
    }

    private static void lateBy(
            String pointer,
            LocalDate resolved,
            LocalDate done,
            int days,
            WorkingCalendar calendar,
            List<Finding> findings) {
        LocalDate last = TimeLimits.toAct(resolved, Period.ofDays(days), calendar).lastDay();
        if (done.isAfter(last)) {
            findings.add(Finding.at(pointer, ChangeCode.NOTICE_LATE, last.toString()));
        }
    }

    /** The first day on which a decrease may be registered; whether it shifts is a parameter. */
    @Rule({"REG-152", "GEN-005"})
    static LocalDate earliestDecrease(
            LocalDate published, ParameterSet parameters, WorkingCalendar calendar) {
        Period notice = Period.ofDays(parameters.integer("capitalDecrease.notice.days"));
        return parameters.isTrue("creditorPeriod.shift.capitalDecrease")
                ? TimeLimits.toAct(published, notice, calendar).nextStepFrom()
                : Terms.publicity(published, notice).nextStepFrom();
    }

    @Rule("REG-153")
    static List<Finding> restructuring(ChangeForm form, ChangeFacts facts) {
        ChangeForm.Restructuring restructuring = form.restructuring();
        if (restructuring == null) {
            return List.of();
        }
        LocalDate earliest =
                earliestRestructuring(restructuring.publishedOn(), facts.setUp().parameters());
        return facts.setUp().today().isBefore(earliest)
                ? List.of(
                        Finding.at(
                                "/restructuring/publishedOn",
                                ChangeCode.RESTRUCTURING_NOTICE_RUNNING,
                                earliest.toString()))
                : List.of();
    }

    @Rule({"REG-153", "GEN-005"})
    static LocalDate earliestRestructuring(LocalDate published, ParameterSet parameters) {
        return Terms.publicity(published, Period.ofDays(parameters.integer("merger.notice.days")))
                .nextStepFrom();
    }
}
