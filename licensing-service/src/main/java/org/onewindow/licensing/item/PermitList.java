package org.onewindow.licensing.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;

/** The permit items in force on a day, and what triggers them. */
public record PermitList(Map<String, PermitItem> items, List<Trigger> triggers) {

    public PermitList {
        items = Map.copyOf(items);
        triggers = List.copyOf(triggers);
    }

    /**
     * A scope item that needs a permit item.
     *
     * @param condition when it does, in words for the applicant; empty for always
     */
    public record Trigger(String item, String scopeCode, String condition) {}

    /**
     * An item that a business needs.
     *
     * @param condition empty when it is needed in any case
     */
    public record Match(PermitItem item, ScopeItem scope, String condition) {

        public boolean isCertain() {
            return condition.isEmpty();
        }
    }

    /**
     * What the registered scope asks for, each item once. The list's own triggers decide; for a
     * scope item that the list does not know, the registration catalogue's permit items do. What is
     * not on the list may not be demanded.
     */
    @Rule({"LIC-001", "LIC-003"})
    public List<Match> match(List<ScopeItem> scope) {
        Map<String, Match> byItem = new LinkedHashMap<>();
        for (ScopeItem scopeItem : scope) {
            for (Trigger trigger : triggersOf(scopeItem)) {
                PermitItem item = items.get(trigger.item);
                if (item != null) {
                    Match match = new Match(item, scopeItem, trigger.condition);
                    byItem.merge(
                            item.code(), match, (first, next) -> first.isCertain() ? first : next);
                }
            }
        }
        return List.copyOf(byItem.values());
    }

    private List<Trigger> triggersOf(ScopeItem scope) {
        List<Trigger> own = new ArrayList<>(triggers);
        own.removeIf(trigger -> !trigger.scopeCode.equals(scope.code()));
        Stream<Trigger> named =
                scope.permitItems().stream().map(item -> new Trigger(item, scope.code(), ""));
        return own.isEmpty() ? named.toList() : own;
    }
}
