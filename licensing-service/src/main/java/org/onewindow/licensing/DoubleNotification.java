package org.onewindow.licensing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.business.RegisteredBusiness;
import org.onewindow.licensing.item.PermitItem;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.licensing.item.PermitLists;
import org.onewindow.licensing.notice.Notices;
import org.onewindow.licensing.obligation.Obligations;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;

/** 双告知: the applicant hears which permits he needs, the departments whom to take up. */
@Singleton
class DoubleNotification {

    private final PermitLists lists;
    private final Businesses businesses;
    private final Obligations obligations;
    private final Notices notices;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Decisions decisions;

    @Inject
    DoubleNotification(
            PermitLists lists,
            Businesses businesses,
            Obligations obligations,
            Notices notices,
            Parameters parameters,
            Calendars calendars,
            Decisions decisions) {
        this.lists = lists;
        this.businesses = businesses;
        this.obligations = obligations;
        this.notices = notices;
        this.parameters = parameters;
        this.calendars = calendars;
        this.decisions = decisions;
    }

    @Rule({"LIC-003", "LIC-004", "EVT-04"})
    @Transactional
    void notifyBoth(RegisteredBusiness business, String caseId) {
        List<PermitList.Match> matches = lists.on(business.registeredOn()).match(business.scope());
        businesses.add(business, exitApprovalItem(matches));
        open(business, matches, toObtain(matches), caseId);
    }

    /**
     * Of a business that has changed: what it had no obligation for is new, and what nothing in its
     * scope leads to any more is over (EVT-07).
     */
    @Rule({"LIC-003", "LIC-004", "EVT-07"})
    @Transactional
    void changed(RegisteredBusiness business, String caseId) {
        List<PermitList.Match> matches = lists.on(business.registeredOn()).match(business.scope());
        businesses.change(business, exitApprovalItem(matches));
        List<PermitList.Match> needed = toObtain(matches);
        obligations.closeUnneeded(
                occasion(business, caseId),
                needed.stream().map(match -> match.item().code()).collect(Collectors.toSet()));
        Set<String> known = obligations.itemsOf(business.uscc());
        List<PermitList.Match> added =
                needed.stream().filter(match -> !known.contains(match.item().code())).toList();
        if (!added.isEmpty()) {
            open(business, added, added, caseId);
        }
    }

    private void open(
            RegisteredBusiness business,
            List<PermitList.Match> told,
            List<PermitList.Match> toObtain,
            String caseId) {
        ParameterSet values = parameters.at(business.authority(), business.registeredOn());
        TimeLimit claimLimit =
                Obligations.claimLimit(business.registeredOn(), values, calendars.current());
        var occasion = occasion(business, caseId);
        toObtain.forEach(match -> obligations.open(occasion, match, claimLimit));
        notices.write(business, told);
        decisions.record(decision(business, toObtain, values));
    }

    private static Obligations.Occasion occasion(RegisteredBusiness business, String caseId) {
        return new Obligations.Occasion(
                business.uscc(), business.authority(), business.registeredOn(), caseId);
    }

    /** Certain ones that are not a condition of the registration itself, which he holds already. */
    @Rule("LIC-003")
    static List<PermitList.Match> toObtain(List<PermitList.Match> matches) {
        return matches.stream()
                .filter(PermitList.Match::isCertain)
                .filter(match -> !match.item().beforeRegistration())
                .toList();
    }

    @Rule("DER-011")
    static Optional<String> exitApprovalItem(List<PermitList.Match> matches) {
        return matches.stream()
                .filter(PermitList.Match::isCertain)
                .map(PermitList.Match::item)
                .filter(PermitItem::exitNeedsApproval)
                .map(PermitItem::code)
                .findFirst();
    }

    private static Decision decision(
            RegisteredBusiness business, List<PermitList.Match> opened, ParameterSet values) {
        return new Decision(
                "PERMIT_MATCHING",
                business.uscc(),
                opened.isEmpty() ? "NOTHING_NEEDED" : "OBLIGATIONS_OPENED",
                business.authority(),
                Actor.system("licensing"),
                List.of(
                        Decision.AppliedRule.passed("LIC-001"),
                        Decision.AppliedRule.passed("LIC-003"),
                        Decision.AppliedRule.passed("LIC-004")),
                Map.of(
                        "scope",
                        business.scope(),
                        "items",
                        opened.stream().map(match -> match.item().code()).toList()),
                values.used(),
                Optional.empty());
    }
}
