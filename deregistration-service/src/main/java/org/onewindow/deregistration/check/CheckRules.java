package org.onewindow.deregistration.check;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/** How each disqualifier follows from the facts. */
final class CheckRules {

    private CheckRules() {}

    static Check check(Disqualifier code, Facts facts, CaseFacts own) {
        return switch (code.source()) {
            case REGISTRATION, LICENSING, CREDIT, TAX, SOCIAL_INSURANCE ->
                    bySource(code, facts.of(code));
            case COMMITMENT -> byCommitment(code, own.committed());
            case OWN_CASES -> byEarlierCases(code, own.terminatedBefore(), own.terminationBlocks());
            case APPLICANT -> reminder(code);
            case OFFICER -> throw new IllegalArgumentException(code + " is not an officer's");
        };
    }

    /** Only a plain PASS passes: no answer, or another word, is unknown. */
    @Rule({"DER-002", "DER-011"})
    static Check bySource(Disqualifier code, Optional<Facts.Fact> fact) {
        Check.Status status =
                switch (fact.map(Facts.Fact::result).orElse("")) {
                    case "PASS" -> Check.Status.PASS;
                    case "FAIL" -> Check.Status.FAIL;
                    default -> Check.Status.UNKNOWN;
                };
        return Check.of(code, status, fact.map(Facts.Fact::detail).orElse(""));
    }

    /** No court feed: all investors answer for it, and until they have signed it is a reminder. */
    @Rule({"DER-011", "DER-016"})
    static Check byCommitment(Disqualifier code, boolean committed) {
        return committed
                ? Check.of(code, Check.Status.PASS, "全体投资人已承诺")
                : Check.of(code, Check.Status.WARN, "须由全体投资人承诺");
    }

    @Rule("DER-011")
    static Check byEarlierCases(Disqualifier code, boolean terminatedBefore, boolean blocks) {
        if (!terminatedBefore) {
            return Check.of(code, Check.Status.PASS, "");
        }
        return Check.of(code, blocks ? Check.Status.FAIL : Check.Status.WARN, "此前曾被终止");
    }

    @Rule("DER-011")
    static Check reminder(Disqualifier code) {
        return Check.of(code, Check.Status.WARN, "");
    }
}
