package org.onewindow.licensing.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.licensing.item.PermitItem;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.platform.rule.Rule;

/** The words of a notice. */
final class NoticeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticeText() {}

    /** Tells which permits the registered scope needs, where, how fast and by which law. */
    @Rule("LIC-004")
    static String of(String name, LocalDate registeredOn, List<PermitList.Match> matches) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ":");
        lines.add("贵单位已于" + DAY.format(registeredOn) + "完成登记。");
        List<String> certain =
                matches.stream().filter(PermitList.Match::isCertain).map(NoticeText::line).toList();
        List<String> conditional =
                matches.stream().filter(match -> !match.isCertain()).map(NoticeText::line).toList();
        if (certain.isEmpty()) {
            lines.add("所登记的经营范围没有必须办理的许可或备案。");
        } else {
            lines.add("开展下列经营活动前,须依法办理许可或备案:");
            lines.addAll(certain);
            lines.add("未取得许可或完成备案的,不得从事相应经营活动。");
        }
        if (!conditional.isEmpty()) {
            lines.add("视经营情况还可能需要办理:");
            lines.addAll(conditional);
        }
        lines.add("请确认已知悉以上内容。");
        return String.join("\n", lines);
    }

    private static String line(PermitList.Match match) {
        PermitItem item = match.item();
        String when = match.isCertain() ? "" : ";适用情形:" + match.condition();
        String limit =
                item.beforeRegistration()
                        ? "登记前已办理"
                        : item.committedWorkingDays()
                                .map(days -> "承诺时限" + days + "个工作日")
                                .orElse("即时办结");
        return "· %s(%s),因登记有\"%s\";办理部门:%s%s;%s;依据:%s%s"
                .formatted(
                        item.name(),
                        item.code(),
                        match.scope().text(),
                        item.level().zh(),
                        item.department(),
                        limit,
                        item.legalBasis(),
                        when);
    }
}
