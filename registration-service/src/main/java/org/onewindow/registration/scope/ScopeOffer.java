package org.onewindow.registration.scope;

import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.entity.Registered;

/**
 * What the scope means for a permit somebody asks for. That an item is missing is never a reason to
 * deny the permit: the change of the scope is offered.
 *
 * @param hint {@code ADD_SCOPE}, or {@code NONE} when the scope has an item for the permit
 * @param mayBeDenied whether the permit may be denied for the scope: never
 * @param offered items of the catalogue that lead to the permit
 */
public record ScopeOffer(
        String permitItem, String hint, boolean mayBeDenied, List<Offered> offered) {

    /** An item that could be added. */
    public record Offered(String code, String text) {}

    @Rule("REG-064")
    static ScopeOffer of(
            String permitItem, List<Registered.Scope> scope, List<ScopeItem> catalogue) {
        boolean there = scope.stream().anyMatch(item -> item.permitItems().contains(permitItem));
        List<Offered> offered =
                there
                        ? List.of()
                        : catalogue.stream()
                                .filter(
                                        item ->
                                                item.permitItem()
                                                        .filter(permitItem::equals)
                                                        .isPresent())
                                .map(item -> new Offered(item.code(), item.text()))
                                .toList();
        return new ScopeOffer(permitItem, there ? "NONE" : "ADD_SCOPE", false, offered);
    }
}
