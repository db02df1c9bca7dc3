package org.onewindow.registration.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;

class VerificationTest {

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, true, false, VALID, ''",
        "DORMANT, true, false, VALID, 歇业期间",
        "LIQUIDATING, true, false, VALID, 仅限清算活动",
        "ACTIVE, false, false, CHANGED, 已换发新的营业执照",
        "ACTIVE, true, true, VOID, 营业执照已作废",
        "REVOKED, true, false, REVOKED, 营业执照已被吊销",
        "STRUCK_OFF, true, false, VOID, 主体状态：除名",
        "CANCELLED, true, false, VOID, 主体状态：设立登记被撤销",
        "DEREGISTERED, true, true, VOID, 主体状态：注销",
    })
    @Rule("REG-117")
    void theAnswerFollowsTheStatus(
            EntityStatus status, boolean isNewest, boolean isVoided, String result, String note) {
        assertThat(Verification.of(status, isNewest, isVoided))
                .isEqualTo(new Verification(Verification.Result.valueOf(result), note));
    }
}
