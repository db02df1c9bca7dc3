package org.onewindow.deregistration.simplified;

import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;

/**
 * The commitment of all investors (全体投资人承诺书), by version of its text.
 *
 * @param digest what every investor signs: SHA-256 in hex of the text, a line feed and the credit
 *     code
 */
record Commitment(String textVersion, String text, String digest) {

    static final String CURRENT_VERSION = "2026-1";

    private static final String TEXT =
            """
            全体投资人承诺书
            现向登记机关申请简易注销登记,并郑重承诺:
            一、本企业申请注销登记前未发生债权债务,或已将债权债务清偿完结。
            二、不存在未结清的清算费用、职工工资、社会保险费用、法定补偿金、应缴纳税款(滞纳金、罚款)。
            三、不存在未了结的诉讼、仲裁或者行政处罚案件,不属于不适用简易注销的情形。
            四、清算工作已全面完结,各项内容真实、合法、有效。
            本企业全体投资人对以上承诺的真实性负责,违反承诺的,对注销登记前的债务依法承担连带责任。
            """;

    /** The text as it stands today, bound to one entity. */
    @Rule({"DER-016", "DER-010"})
    static Commitment current(String uscc) {
        return new Commitment(CURRENT_VERSION, TEXT, Digest.sha256(TEXT + "\n" + uscc));
    }
}
