package org.onewindow.licensing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.licensing.item.Level;
import org.onewindow.licensing.item.PermitItem;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.licensing.item.ScopeItem;
import org.onewindow.platform.rule.Rule;

class NoticeTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ScopeItem RESTAURANT = new ScopeItem("621001", "餐饮服务", List.of());

    @Test
    @Rule("LIC-004")
    void itTellsWhichPermitsAreNeededWhereAndHowFast() {
        String text =
                NoticeText.of(
                        "广州市海珠区星河云图科技有限公司",
                        DAY,
                        List.of(
                                new PermitList.Match(
                                        item("L02", "食品经营许可", "市场监督管理部门", 5), RESTAURANT, ""),
                                new PermitList.Match(
                                        item("L19", "消防安全检查", "消防救援机构", 5),
                                        RESTAURANT,
                                        "属于公众聚集场所的")));

        assertThat(text)
                .isEqualTo(
                        """
                        广州市海珠区星河云图科技有限公司:
                        贵单位已于2026年3月2日完成登记。
                        开展下列经营活动前,须依法办理许可或备案:
                        · 食品经营许可(L02),因登记有"餐饮服务";办理部门:区县级市场监督管理部门;承诺时限5个工作日;依据:某法
                        未取得许可或完成备案的,不得从事相应经营活动。
                        视经营情况还可能需要办理:
                        · 消防安全检查(L19),因登记有"餐饮服务";办理部门:区县级消防救援机构;承诺时限5个工作日;依据:某法;适用情形:属于公众聚集场所的
                        请确认已知悉以上内容。""");
    }

    @Test
    @Rule("LIC-004")
    void itSaysSoWhenNothingIsNeeded() {
        assertThat(NoticeText.of("某公司", DAY, List.of())).contains("没有必须办理的许可或备案");
    }

    private static PermitItem item(String code, String name, String department, int days) {
        return new PermitItem(
                code,
                name,
                department,
                Level.DISTRICT,
                false,
                Optional.of(days),
                false,
                "某法",
                LocalDate.of(2021, 7, 1),
                null);
    }
}
