package org.onewindow.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a reader wants is what a producer promises. */
final class SchemaFit {

    private SchemaFit() {}

    /**
     * Every field that the reader cannot do without is always sent, and what is sent is of the kind
     * that the reader knows.
     */
    static List<String> misfits(JsonNode wanted, JsonNode promised) {
        List<String> misfits = new ArrayList<>();
        compare("", wanted, promised, misfits);
        return misfits;
    }

    private static void compare(
            String path, JsonNode wanted, JsonNode promised, List<String> misfits) {
        if (!wanted.path("type").equals(promised.path("type"))) {
            misfits.add(
                    "%s is read as %s, but sent as %s"
                            .formatted(path, wanted.path("type"), promised.path("type")));
        }
        if (wanted.has("enum") && !texts(wanted.get("enum")).containsAll(values(promised))) {
            misfits.add(path + " is sent with values that the reader does not know");
        }
        for (String name : texts(wanted.path("required"))) {
            if (!texts(promised.path("required")).contains(name)) {
                misfits.add(
                        "%s/%s is needed by the reader, but not always sent".formatted(path, name));
            }
        }
        for (Map.Entry<String, JsonNode> property : wanted.path("properties").properties()) {
            JsonNode sent = promised.path("properties").path(property.getKey());
            if (!sent.isMissingNode()) {
                compare(path + "/" + property.getKey(), property.getValue(), sent, misfits);
            }
        }
        if (wanted.has("items")) {
            compare(path + "/*", wanted.get("items"), promised.path("items"), misfits);
        }
    }

    /**
     * What a reader of the old schema could no longer rely on in the new one: a field that was
     * removed or is of another kind, or one that was always sent and now is not (EVT-000: additions
     * only, anything else is a new major version).
     */
    static List<String> breaks(JsonNode old, JsonNode changed) {
        List<String> breaks = new ArrayList<>();
        compareVersions("", old, changed, breaks);
        return breaks;
    }

    private static void compareVersions(
            String path, JsonNode old, JsonNode changed, List<String> breaks) {
        for (String kind : List.of("type", "format")) {
            if (!old.path(kind).equals(changed.path(kind))) {
                breaks.add(
                        "%s was of %s %s and is now %s"
                                .formatted(path, kind, old.path(kind), changed.path(kind)));
            }
        }
        for (String name : texts(old.path("required"))) {
            if (!texts(changed.path("required")).contains(name)) {
                breaks.add("%s/%s was always sent and now is not".formatted(path, name));
            }
        }
        for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
            String place = path + "/" + property.getKey();
            JsonNode now = changed.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(place + " is gone");
            } else {
                compareVersions(place, property.getValue(), now, breaks);
            }
        }
        if (old.has("items")) {
            compareVersions(path + "/*", old.get("items"), changed.path("items"), breaks);
        }
    }

    /** The values of a field that is not an enumeration could be any. */
    private static Set<String> values(JsonNode promised) {
        return promised.has("enum") ? texts(promised.get("enum")) : Set.of("any text");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Every field of a schema, {@code scopeItems/*}{@code /code} for one of a list's records. */
    static Set<String> properties(JsonNode schema) {
        Set<String> paths = new TreeSet<>();
        addProperties("", schema, paths);
        return paths;
    }

    private static void addProperties(String prefix, JsonNode schema, Set<String> paths) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            paths.add(prefix + property.getKey());
            addProperties(prefix + property.getKey() + "/", property.getValue(), paths);
        }
        if (schema.has("items")) {
            addProperties(prefix + "*/", schema.get("items"), paths);
        }
    }

    /** Every field that an example shows, written the same way. */
    static Set<String> pathsOf(JsonNode example) {
        Set<String> paths = new TreeSet<>();
        addPaths("", example, paths);
        return paths;
    }

    private static void addPaths(String prefix, JsonNode value, Set<String> paths) {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            paths.add(prefix + field.getKey());
            addPaths(prefix + field.getKey() + "/", field.getValue(), paths);
        }
        if (value.isArray()) {
            value.forEach(each -> addPaths(prefix + "*/", each, paths));
        }
    }
}
