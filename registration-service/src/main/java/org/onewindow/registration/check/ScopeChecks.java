package org.onewindow.registration.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Approval;
import org.onewindow.registration.form.SetupForm.ScopeChoice;

/** Business scope, prior approvals and the market access list (REG-060, 061, 080, 083). */
final class ScopeChecks {

    private ScopeChecks() {}

    /** A choice with the catalogue's item, where there is one. */
    private record Chosen(String pointer, ScopeChoice choice, Optional<ScopeItem> item) {}

    private static List<Chosen> chosen(SetupForm form, Catalogues catalogues) {
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < form.scopeItems().size(); i++) {
            ScopeChoice choice = form.scopeItems().get(i);
            Optional<ScopeItem> item =
                    catalogues
                            .scopeItem(choice.code())
                            .filter(
                                    found ->
                                            choice.text() == null
                                                    || found.text().equals(choice.text()));
            chosen.add(new Chosen("/scopeItems/" + i, choice, item));
        }
        return chosen;
    }

    /** Standard items alone, and one main item or more; the first of them is shown first. */
    @Rule("REG-060")
    static List<Finding> standard(SetupForm form, Catalogues catalogues) {
        List<Finding> findings = new ArrayList<>();
        chosen(form, catalogues).stream()
                .filter(each -> each.item().isEmpty())
                .map(
                        each ->
                                Finding.at(
                                        each.pointer(),
                                        SetupCode.SCOPE_NOT_STANDARD,
                                        each.choice().code()))
                .forEach(findings::add);
        if (form.scopeItems().stream().noneMatch(ScopeChoice::chosenAsMain)) {
            findings.add(Finding.at("/scopeItems", SetupCode.MAIN_ITEM_REQUIRED));
        }
        return findings;
    }

    /** A prior approval is there, in force, and not too old; an officer then sees it (REG-096). */
    @Rule("REG-061")
    static List<Finding> priorApprovals(
            SetupForm form, Catalogues catalogues, LocalDate filedOn, ParameterSet parameters) {
        if (entersOnPromise(form, parameters)) {
            return List.of();
        }
        return chosen(form, catalogues).stream()
                .filter(
                        each ->
                                each.item()
                                        .filter(item -> item.kind() == ScopeItem.Kind.PRE)
                                        .isPresent())
                .map(each -> priorApproval(each, filedOn, parameters))
                .toList();
    }

    /** Where the place allows it, a commitment takes the place of the approval (承诺即入制). */
    @Rule("REG-086")
    static boolean entersOnPromise(SetupForm form, ParameterSet parameters) {
        return form.promises(SetupForm.Commitment.Kind.PROMISE_ENTRY)
                && parameters.isTrue("promiseEntry.enabled");
    }

    private static Finding priorApproval(Chosen each, LocalDate filedOn, ParameterSet parameters) {
        Approval approval = each.choice().approval();
        SetupCode code;
        if (approval == null) {
            code = SetupCode.PRE_APPROVAL_REQUIRED;
        } else if (isStale(approval, filedOn, parameters.integer("scope.approval.stale.days"))) {
            code = SetupCode.APPROVAL_STALE;
        } else {
            code = SetupCode.PRE_APPROVAL_REVIEW;
        }
        return Finding.at(each.pointer() + "/approval", code, each.choice().code());
    }

    /**
     * Past its validity on the day of filing; without one, older than 90 days since its issue or
     * re-confirmation. The time the authority takes makes no approval stale.
     */
    @Rule("REG-061")
    static boolean isStale(Approval approval, LocalDate filedOn, int staleAfterDays) {
        LocalDate validUntil = approval.validUntil();
        if (validUntil != null) {
            return filedOn.isAfter(validUntil);
        }
        LocalDate reconfirmed = approval.reconfirmedOn();
        LocalDate from = reconfirmed == null ? approval.issuedOn() : reconfirmed;
        return ChronoUnit.DAYS.between(from, filedOn) > staleAfterDays;
    }

    /** A filing is taken with the form for the items that need one, and for no others. */
    @Rule("REG-063")
    static List<Finding> filings(SetupForm form, Catalogues catalogues) {
        return chosen(form, catalogues).stream()
                .filter(each -> each.choice().filing() != null)
                .filter(
                        each ->
                                each.item()
                                        .filter(item -> item.kind() == ScopeItem.Kind.FILING)
                                        .isEmpty())
                .map(
                        each ->
                                Finding.at(
                                        each.pointer() + "/filing",
                                        SetupCode.FILING_NOT_OFFERED,
                                        each.choice().code()))
                .toList();
    }

    /** What commerce wants to know is part of the form, and asked of nobody else. */
    @Rule("REG-082")
    static List<Finding> investmentReport(SetupForm form) {
        return form.fdi() && form.investmentReport() == null
                ? List.of(Finding.at("/investmentReport", SetupCode.INVESTMENT_REPORT_REQUIRED))
                : List.of();
    }

    /** Only permits that an item of the scope leads to start with the submission. */
    @Rule("REG-130")
    static List<Finding> jointPermits(SetupForm form, Catalogues catalogues) {
        List<String> known =
                chosen(form, catalogues).stream()
                        .flatMap(each -> each.item().stream())
                        .flatMap(item -> item.permitItem().stream())
                        .toList();
        return form.jointPermits().stream()
                .filter(permit -> !known.contains(permit))
                .map(permit -> Finding.at("/jointPermits", SetupCode.JOINT_PERMIT_UNKNOWN, permit))
                .toList();
    }

    @Rule("REG-080")
    static List<Finding> marketAccess(SetupForm form, Catalogues catalogues) {
        return chosen(form, catalogues).stream()
                .filter(
                        each ->
                                each.item()
                                        .filter(
                                                item ->
                                                        item.marketAccess()
                                                                == ScopeItem.MarketAccess
                                                                        .PROHIBITED)
                                        .isPresent())
                .map(
                        each ->
                                Finding.at(
                                        each.pointer(),
                                        SetupCode.NEG_LIST_PROHIBITED,
                                        each.choice().code()))
                .toList();
    }

    /** Somebody in China, to whom documents can be brought. */
    @Rule("REG-083")
    static List<Finding> serviceRecipient(SetupForm form) {
        if (form.fdi() && form.serviceRecipient() == null) {
            return List.of(Finding.at("/serviceRecipient", SetupCode.SERVICE_RECIPIENT_REQUIRED));
        }
        return form
                .party(form.serviceRecipient())
                .filter(recipient -> !MemberChecks.domiciledInChina(recipient))
                .map(
                        recipient ->
                                Finding.at(
                                        "/serviceRecipient",
                                        SetupCode.SERVICE_RECIPIENT_ABROAD,
                                        recipient.name()))
                .stream()
                .toList();
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        Catalogues catalogues = facts.catalogues();
        return Stream.of(
                        standard(form, catalogues),
                        priorApprovals(form, catalogues, facts.filedOn(), facts.parameters()),
                        filings(form, catalogues),
                        investmentReport(form),
                        jointPermits(form, catalogues),
                        marketAccess(form, catalogues),
                        serviceRecipient(form),
                        OnlinePremises.all(form, facts))
                .flatMap(List::stream)
                .toList();
    }
}
