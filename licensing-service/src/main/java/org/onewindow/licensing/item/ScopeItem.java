package org.onewindow.licensing.item;

import java.util.List;

/**
 * A registered scope item.
 *
 * @param permitItems the items that the registration catalogue names for it
 */
public record ScopeItem(String code, String text, List<String> permitItems) {

    public ScopeItem {
        permitItems = List.copyOf(permitItems);
    }
}
