package org.onewindow.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of a payload as a table, nested ones under their own path. */
final class FieldTable {

    private static final Map<String, String> FORMATS =
            Map.of(
                    "date", "date, `2026-03-02`",
                    "date-time", "instant in UTC, `2026-03-02T01:00:00Z`",
                    "uuid", "UUID");
    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "text",
                    "integer", "whole number",
                    "number", "decimal number",
                    "boolean", "true or false",
                    "object", "object");

    private final String event;
    private final FieldMeanings meanings;
    private final StringBuilder rows = new StringBuilder();

    private FieldTable(String event, FieldMeanings meanings) {
        this.event = event;
        this.meanings = meanings;
    }

    /** The event's own fields, without {@code meta}, which is the same in all. */
    static String of(ContractFile event, FieldMeanings meanings) {
        FieldTable table = new FieldTable(event.name(), meanings);
        table.add("", event.schema(), "meta");
        return table.text();
    }

    /** The fields of {@code meta}. */
    static String ofMeta(ContractFile event, FieldMeanings meanings) {
        FieldTable table = new FieldTable("", meanings);
        table.add("meta.", event.schema().at("/properties/meta"), "");
        return table.text();
    }

    private String text() {
        return "| Field | Type | Always there | Meaning |\n|---|---|---|---|\n" + rows;
    }

    private void add(String prefix, JsonNode schema, String without) {
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (!field.getKey().equals(without)) {
                add(prefix + field.getKey(), field.getValue(), required.contains(field.getKey()));
            }
        }
    }

    private void add(String path, JsonNode schema, boolean required) {
        boolean list = schema.path("type").asText().equals("array");
        String name = list ? path + "[]" : path;
        JsonNode value = list ? schema.get("items") : schema;
        rows.append(
                "| `%s` | %s%s | %s | %s |\n"
                        .formatted(
                                name,
                                list ? "list of " : "",
                                type(value),
                                required ? "yes" : "no",
                                meanings.of(event, name)));
        add(name + ".", value, "");
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(value -> "`" + value.asText() + "`")
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        String type = schema.path("type").asText();
        return FORMATS.getOrDefault(schema.path("format").asText(), TYPES.getOrDefault(type, type));
    }
}
