package org.onewindow.registration.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values (RFC 4180) whose first line names the columns. */
final class CsvRows {

    private final String text;
    private int position;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<Row> read(String text) {
        return new CsvRows(text).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> columns = record();
        while (position < text.length()) {
            int begins = line;
            List<String> values = record();
            if (!values.equals(List.of(""))) {
                rows.add(new Row(begins, named(columns, values)));
            }
        }
        return rows;
    }

    private static Map<String, String> named(List<String> columns, List<String> values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            named.put(columns.get(i).strip(), values.get(i));
        }
        return named;
    }

    private List<String> record() {
        List<String> values = new ArrayList<>();
        do {
            values.add(
                    position < text.length() && text.charAt(position) == '"' ? quoted() : bare());
        } while (skips(','));
        skips('\r');
        if (skips('\n')) {
            line++;
        }
        return values;
    }

    private boolean skips(char expected) {
        boolean there = position < text.length() && text.charAt(position) == expected;
        if (there) {
            position++;
        }
        return there;
    }

    private String bare() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    /** A doubled quote stands for one; what follows the closing quote belongs to the value too. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next == '\n') {
                line++;
            }
            if (next != '"') {
                value.append(next);
            } else if (skips('"')) {
                value.append('"');
            } else {
                return value.append(bare()).toString();
            }
        }
        return value.toString();
    }
}
