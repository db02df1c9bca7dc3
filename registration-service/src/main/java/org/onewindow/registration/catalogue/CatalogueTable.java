package org.onewindow.registration.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The catalogues: for each the file it is edited in and the table it is loaded into, with the same
 * columns in the same order. A row's last column says where it comes from.
 */
enum CatalogueTable {
    DIVISION("divisions.csv", "code name level parent other_meaning:boolean source", 1),
    FOREIGN_INVESTMENT_AUTHORITY("foreign-investment-authorities.csv", "code name source", 1),
    FORMER_DIVISION("former-divisions.csv", "word division source", 1),
    INDUSTRY_DIVISION("industry-divisions.csv", "code section name source", 1),
    INDUSTRY_WORD("industry-words.csv", "word division synonym_group source", 1),
    SCOPE_ITEM(
            "scope-items.csv",
            "code text kind industry_class permit_item premises_bound:boolean"
                    + " online_possible:boolean market_access fdi_rule source",
            1),
    FORBIDDEN_WORD("forbidden-words.csv", "word class:smallint match source", 1),
    FINANCIAL_WORD("financial-words.csv", "word harmless_in source", 1),
    ORGANISATION_FORM("organisation-forms.csv", "form entity_type source", 2);

    private final String file;
    private final List<String> columns;
    private final List<String> types;
    private final int keyColumns;

    CatalogueTable(String file, String columnsWithTypes, int keyColumns) {
        this.file = file;
        List<String> specs = List.of(columnsWithTypes.split(" "));
        this.columns = specs.stream().map(spec -> spec.split(":")[0]).toList();
        this.types =
                specs.stream()
                        .map(spec -> spec.contains(":") ? spec.split(":")[1] : "text")
                        .toList();
        this.keyColumns = keyColumns;
    }

    String file() {
        return file;
    }

    private String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The rows of the file, each with as many values as there are columns. */
    List<List<String>> fileRows() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines().map(CatalogueTable::values).toList();
            requireShape(lines);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No value holds a comma, so a line is its values and needs no quotes. */
    private static List<String> values(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private void requireShape(List<List<String>> lines) {
        if (!lines.getFirst().equals(columns)) {
            throw new IllegalStateException(file + " must begin with the line " + columns);
        }
        for (List<String> line : lines) {
            if (line.size() != columns.size()) {
                throw new IllegalStateException(file + " has a broken line: " + line);
            }
        }
    }

    static InputStream open(String file) {
        InputStream stream = CatalogueTable.class.getResourceAsStream("/catalogue/" + file);
        if (stream == null) {
            throw new IllegalStateException("the catalogue file " + file + " is missing");
        }
        return stream;
    }

    /** Inserts a row or, when its key is known, takes over the values of the file. */
    String upsert() {
        String values =
                types.stream().map(t -> "nullif(?,'')::" + t).collect(Collectors.joining(","));
        String key = String.join(",", columns.subList(0, keyColumns));
        String changes =
                columns.subList(keyColumns, columns.size()).stream()
                        .map(column -> column + "=excluded." + column)
                        .collect(Collectors.joining(","));
        return "insert into %s(%s) values(%s) on conflict(%s) do update set %s"
                .formatted(table(), String.join(",", columns), values, key, changes);
    }

    /** Removes the rows whose key, columns joined by a comma, is not in the given array. */
    String deleteOthers() {
        String key = String.join("||','||", columns.subList(0, keyColumns));
        return "delete from %s where %s <> all(?)".formatted(table(), key);
    }

    String keyOf(List<String> row) {
        return String.join(",", row.subList(0, keyColumns));
    }

    String selectAll() {
        String texts =
                columns.stream()
                        .map(column -> "coalesce(" + column + "::text,'')")
                        .collect(Collectors.joining(","));
        return "select %s from %s order by 1".formatted(texts, table());
    }

    int width() {
        return columns.size();
    }
}
