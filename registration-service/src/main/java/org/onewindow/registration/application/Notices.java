package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The numbered documents that unfavourable acts on an application come with (GEN-008). */
@Singleton
class Notices {

    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    Notices(BusinessClock clock, DataSource database) {
        this.clock = clock;
        sql = new Sql(database);
    }

    @Rule({"REG-093", "GEN-008"})
    Decision.Grounds refusal(Application application, RefusalText text) {
        return new Decision.Grounds(
                number("登不予字", "refusal_number", application),
                text.facts(),
                text.legalBasis(),
                text.reasons(),
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    @Rule({"REG-091", "GEN-008"})
    Decision.Grounds extension(Application application, String reason, LocalDate until) {
        return new Decision.Grounds(
                number("登延字", "notice_number", application),
                "审查期限延长至" + until,
                "《市场主体登记管理条例》第十九条",
                reason,
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    @Rule({"REG-097", "GEN-008"})
    Decision.Grounds lapse(Application application, String missing) {
        return new Decision.Grounds(
                number("登失字", "notice_number", application),
                "承诺期限届满仍未补交：" + missing,
                "《广东省优化营商环境条例》第三十二条",
                "容缺受理承诺未履行，申请失效，可以重新申请",
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    private String number(String word, String sequence, Application application) {
        long number =
                sql.query("select nextval(?::regclass)", row -> row.getLong(1), sequence)
                        .getFirst();
        return "%s〔%d〕%s-%06d号"
                .formatted(word, clock.today().getYear(), application.authorityCode, number);
    }
}
