package org.onewindow.registration.intake;

import java.util.Map;

/**
 * A row as it was handed in.
 *
 * @param line of the file in which it begins, from 1
 * @param values by column: creditCode, name, registeredOn and, where known, entityType, status,
 *     statusSince, authorityCode, addressCode, address, responsiblePerson, capital, scope, fdi and
 *     legacyForeignForm (是 or true, REG-084); others are not read. The status is one of the
 *     register's, by its code or as it is printed, with the day on which it began unless ACTIVE
 */
record Row(int line, Map<String, String> values) {

    Row {
        values = Map.copyOf(values);
    }

    /** The value of a column without blanks around it; empty text where there is none. */
    String get(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
