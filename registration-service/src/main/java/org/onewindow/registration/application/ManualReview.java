package org.onewindow.registration.application;

import java.util.List;
import java.util.Set;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.Finding;

/** When an applicant whom the machine turns away may have an officer look instead. */
final class ManualReview {

    /**
     * What an officer may decide about, and refuse under REG-093: who may be what, the capital, the
     * name, prior approvals and the negative lists. A form, identity, signature or document that is
     * missing or filed elsewhere is not for him; it is put right.
     */
    private static final Set<String> LEGAL =
            Set.of(
                    "FDI_TYPE_NOT_ALLOWED",
                    "SHAREHOLDER_COUNT",
                    "PROMOTER_COUNT",
                    "PROMOTER_DOMICILE",
                    "MEMBER_COUNT",
                    "GENERAL_PARTNER_REQUIRED",
                    "CAPITAL_TERM",
                    "JSC_NOT_FULLY_PAID",
                    "SECTOR_CAPITAL_MIN",
                    "CONTRIBUTION_KIND",
                    "CAPITAL_CURRENCY",
                    "PARTNER_NOT_ALLOWED",
                    "COOP_FARMERS",
                    "COOP_ORG_MEMBERS",
                    "INVESTOR_BARRED",
                    "OPERATOR_NOT_ALLOWED",
                    "DISQUALIFIED",
                    "APPLICANT_BARRED",
                    "NAME_NOT_RESERVED",
                    "PRE_APPROVAL_REQUIRED",
                    "APPROVAL_STALE",
                    "ADDRESS_BANNED",
                    "CLUSTER_PREMISES_REQUIRED",
                    "ONLINE_PREMISES",
                    "ONLINE_SCOPE",
                    "NEG_LIST_PROHIBITED",
                    "FDI_PROHIBITED",
                    "FDI_RESTRICTED",
                    "LEGACY_FIE_BLOCK",
                    "EQUITY_FROZEN");

    private ManualReview() {}

    /** Only where nothing but the law stands against it; the officer's approval needs that gone. */
    @Rule("REG-093")
    static boolean isOpen(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::stops)
                .allMatch(finding -> LEGAL.contains(finding.code().name()));
    }
}
