package org.onewindow.testkit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * JSON Schema 2020-12 of a record as the mapper writes it. A component that may be null or is an
 * Optional is left out of {@code required}: it is absent, never null.
 */
final class PayloadSchema {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private final ObjectMapper json;

    PayloadSchema(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Class<?> type) {
        return of(json.constructType(type));
    }

    private ObjectNode of(JavaType type) {
        Class<?> raw = type.getRawClass();
        Optional<Method> value = jsonValue(raw);
        if (raw.isEnum()) {
            return enumeration(raw);
        } else if (value.isPresent()) {
            return of(json.constructType(value.get().getGenericReturnType()));
        } else if (raw.isRecord()) {
            return record(raw);
        } else if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = typed("array");
            list.set("items", of(type.getContentType()));
            return list;
        } else if (Map.class.isAssignableFrom(raw)) {
            return typed("object");
        } else if (raw == Optional.class) {
            return of(type.containedType(0));
        }
        return scalar(raw);
    }

    private ObjectNode scalar(Class<?> type) {
        if (WHOLE.contains(type)) {
            return typed("integer");
        } else if (type == BigDecimal.class) {
            return typed("number");
        } else if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        } else if (type == String.class) {
            return typed("string");
        } else if (FORMATS.containsKey(type)) {
            return typed("string").put("format", FORMATS.get(type));
        }
        throw new IllegalArgumentException("No JSON form is agreed for " + type.getName());
    }

    private ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = typed("string");
        ArrayNode values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(json.<JsonNode>valueToTree(constant));
        }
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(
                    component.getName(),
                    isText(component)
                            ? typed("string")
                            : of(json.constructType(component.getGenericType())));
            if (!mayBeAbsent(component)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema.put("additionalProperties", true);
    }

    /** A number that is written as text, so that no digit of it is lost on the way. */
    private static boolean isText(RecordComponent component) {
        JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
        return format != null && format.shape() == JsonFormat.Shape.STRING;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || Arrays.stream(component.getAnnotatedType().getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
    }

    private static Optional<Method> jsonValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    private ObjectNode typed(String type) {
        return json.createObjectNode().put("type", type);
    }
}
