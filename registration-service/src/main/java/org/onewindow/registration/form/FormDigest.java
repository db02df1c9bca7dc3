package org.onewindow.registration.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.rule.Rule;

/**
 * What is signed: the SHA-256 of the form's canonical JSON.
 *
 * <p>Canonical: members that are null, false, an empty list or an empty object are left out, the
 * members of every object stand in the order of their names, no white space, UTF-8, numbers of
 * persons in clear. So anybody can compute it from the form as sent, before it is sent.
 */
public final class FormDigest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormDigest() {}

    /** 64 hexadecimal digits. */
    @Rule("REG-031")
    public static String of(Object form, StoredJson clear) {
        return Digest.sha256(canonical(read(clear.write(form))).toString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own JSON does not read", e);
        }
    }

    static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sorted(object);
            case ArrayNode array -> {
                ArrayNode result = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> result.add(canonical(element)));
                yield result;
            }
            default -> node;
        };
    }

    private static ObjectNode sorted(ObjectNode object) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        object.properties()
                .forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        members.forEach(
                (name, value) -> {
                    if (saysSomething(value)) {
                        result.set(name, value);
                    }
                });
        return result;
    }

    private static boolean saysSomething(JsonNode value) {
        boolean nothing =
                value.isNull()
                        || (value.isBoolean() && !value.booleanValue())
                        || (value.isContainerNode() && value.isEmpty());
        return !nothing;
    }
}
