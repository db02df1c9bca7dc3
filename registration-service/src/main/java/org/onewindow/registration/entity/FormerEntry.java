package org.onewindow.registration.entity;

import java.util.List;

/**
 * An entry that a change replaced.
 *
 * @param replacedBy the case of that change
 * @param fields the items that the change touched
 * @param overtaken those of them that later changes touched again
 */
public record FormerEntry(
        int ordinal,
        String replacedBy,
        Registered registered,
        List<String> fields,
        List<String> overtaken) {

    public FormerEntry {
        fields = List.copyOf(fields);
        overtaken = List.copyOf(overtaken);
    }
}
