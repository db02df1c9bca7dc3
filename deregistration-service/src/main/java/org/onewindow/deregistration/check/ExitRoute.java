package org.onewindow.deregistration.check;

import java.util.List;
import java.util.Set;
import org.onewindow.platform.rule.Rule;

/**
 * The way out that the facts leave.
 *
 * @param path the path to take
 * @param certain false while a source has not answered
 * @param because the disqualifiers that fail, or that are unknown
 */
public record ExitRoute(Path path, boolean certain, List<Disqualifier> because, String reason) {

    /** Paths of DER-001 that this router tells apart. */
    public enum Path {
        /** Simplified exit with a public notice. */
        P1,
        /** Simplified exit of an individual business, without a notice. */
        P2,
        /** Ordinary exit with liquidation. */
        P3
    }

    private static final Set<String> OPEN_TO =
            Set.of("LLC", "JSC", "SOLE", "PGEN", "PSPE", "PLIM", "COOP", "COOPU", "BR");

    public ExitRoute {
        because = List.copyOf(because);
    }

    /** Whether the law opens the simplified exit with notice to this type of entity. */
    @Rule("DER-010")
    public static boolean isOpenTo(String entityType) {
        return OPEN_TO.contains(entityType);
    }

    /** Simplified exit if nothing stands against it, else the ordinary one, and why. */
    @Rule({"DER-001", "DER-004", "DER-010"})
    public static ExitRoute of(String entityType, Checks checks) {
        if (entityType.equals("IND")) {
            return new ExitRoute(Path.P2, true, List.of(), "个体工商户走无公示的简易注销");
        }
        if (!isOpenTo(entityType)) {
            return new ExitRoute(Path.P3, true, List.of(), "该类型不适用简易注销");
        }
        return switch (checks.outcome()) {
            case CLEAR -> new ExitRoute(Path.P1, true, List.of(), "符合简易注销条件");
            case UNKNOWN -> new ExitRoute(Path.P1, false, checks.unknown(), "部分事项暂无法核查,请稍后重试");
            case BLOCKED ->
                    new ExitRoute(Path.P3, true, checks.failed(), "存在不适用简易注销的情形,可走普通注销,或消除后重新申请");
        };
    }
}
