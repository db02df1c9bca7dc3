package org.onewindow.registration.entity;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.ScopeItem;

/**
 * What the register knows of a disqualifier of simplified exit (DER-011).
 *
 * @param detail why it fails; empty when it passes
 */
public record ExitFact(String code, Result result, String detail) {

    /** Whether it stands in the way. */
    public enum Result {
        PASS,
        FAIL
    }

    /**
     * What is counted for it.
     *
     * @param encumbrances kinds of pledge, freeze or mortgage not released
     * @param holdings credit codes of living entities it holds shares in
     * @param branches credit codes of its branches not deregistered
     */
    record Counted(List<String> encumbrances, List<String> holdings, List<String> branches) {}

    /** The six that are registration's own: D2, D5, D6, D10, D13, D16. */
    @Rule("DER-011")
    static List<ExitFact> of(EntityFacts entity, Counted counted, Catalogues catalogues) {
        List<ExitFact> facts = new ArrayList<>();
        boolean closed =
                entity.status() == EntityStatus.REVOKED
                        || entity.status() == EntityStatus.CANCELLED;
        facts.add(failing("D2", closed, entity.status().name()));
        facts.add(failing("D5", !counted.encumbrances().isEmpty(), join(counted.encumbrances())));
        facts.add(failing("D6", !counted.holdings().isEmpty(), join(counted.holdings())));
        facts.add(failing("D10", !counted.branches().isEmpty(), join(counted.branches())));
        List<String> restricted = restrictedItems(entity, catalogues);
        facts.add(failing("D13", !restricted.isEmpty(), join(restricted)));
        facts.add(failing("D16", entity.listed(), "listed company"));
        return facts;
    }

    private static List<String> restrictedItems(EntityFacts entity, Catalogues catalogues) {
        if (!entity.registered().fdi()) {
            return List.of();
        }
        return entity.registered().scopeItems().stream()
                .flatMap(scope -> catalogues.scopeItem(scope.code()).stream())
                .filter(item -> item.foreignInvestment().startsWith("RESTRICTED"))
                .map(ScopeItem::code)
                .toList();
    }

    private static ExitFact failing(String code, boolean fails, String detail) {
        return new ExitFact(code, fails ? Result.FAIL : Result.PASS, fails ? detail : "");
    }

    private static String join(List<String> values) {
        return String.join(",", values);
    }

    public boolean fails() {
        return result == Result.FAIL;
    }
}
