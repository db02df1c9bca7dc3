package org.onewindow.deregistration.simplified;

import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.deregistration.check.Disqualifier;
import org.onewindow.platform.rule.Rule;

/**
 * Why a case ended without an exit, or was sent back.
 *
 * @param text for the applicant, in Chinese
 */
record Reason(Code code, String text) {

    /** The closed list (DER-081), and the ends that are nobody's refusal. */
    enum Code {
        PATH_NOT_ELIGIBLE,
        OBJECTION,
        COMMITMENTS_INCOMPLETE,
        TAX_OPEN,
        BRANCH_OPEN,
        EXIT_APPROVAL_REQUIRED,
        REJECTED_BY_REGISTER,
        NOT_FILED,
        WITHDRAWN
    }

    /** A failed check as reason: those with a code of their own first. */
    @Rule("DER-081")
    static Reason of(List<Disqualifier> failed) {
        Code code = Code.PATH_NOT_ELIGIBLE;
        if (failed.contains(Disqualifier.D1)) {
            code = Code.EXIT_APPROVAL_REQUIRED;
        } else if (failed.contains(Disqualifier.D10)) {
            code = Code.BRANCH_OPEN;
        } else if (failed.contains(Disqualifier.D11)) {
            code = Code.TAX_OPEN;
        }
        return new Reason(
                code,
                failed.stream()
                        .map(one -> one.name() + " " + one.condition() + ":" + one.howToClear())
                        .collect(Collectors.joining(";")));
    }
}
