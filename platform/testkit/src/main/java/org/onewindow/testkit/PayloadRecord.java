package org.onewindow.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record marked {@code @EventType}. The kernel is tested with this kit, so the kit knows the
 * kernel's types by name only.
 *
 * @param outside whether the event comes from outside and this is what it is read into
 */
record PayloadRecord(
        Class<?> type, EventTypeName fullName, Annotation mark, boolean outside, Class<?> meta) {

    private static final String KERNEL = "org.onewindow.platform.event.";

    /** The marked records among a module's compiled classes, in the order of their names. */
    static List<PayloadRecord> in(Path classes, String service) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        List<PayloadRecord> found = new ArrayList<>();
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (bytes.contains("org/onewindow/platform/event/EventType;")) {
                String name = classes.relativize(file).toString().replace('/', '.');
                of(load(name.substring(0, name.length() - ".class".length())), service)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<PayloadRecord> of(Class<?> type, String service) {
        return Arrays.stream(type.getAnnotations())
                .filter(mark -> mark.annotationType().getName().equals(KERNEL + "EventType"))
                .findFirst()
                .map(mark -> marked(type, mark, service));
    }

    private static PayloadRecord marked(Class<?> type, Annotation mark, String service) {
        String from = (String) element(mark, "from");
        EventTypeName name =
                from.isEmpty()
                        ? new EventTypeName(
                                service, type.getSimpleName(), (Integer) element(mark, "version"))
                        : EventTypeName.parse(from);
        return new PayloadRecord(type, name, mark, !from.isEmpty(), load(KERNEL + "EventMeta"));
    }

    String name() {
        return fullName.name();
    }

    int version() {
        return fullName.version();
    }

    Path schemaFile(Path folder) {
        return folder.resolve(fullName.fileName("schema.json"));
    }

    Path exampleFile(Path folder) {
        return folder.resolve(fullName.fileName("example.json"));
    }

    /** Its schema, with what a reader must know beside the payload as {@code x-event}. */
    ObjectNode schema(PayloadSchema of) {
        ObjectNode body = of.of(type);
        ObjectNode schema = body.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:onewindow:schema:" + fullName);
        schema.put("title", name());
        schema.put("description", (String) element(mark, "says"));
        ObjectNode event = schema.putObject("x-event");
        event.put("id", (String) element(mark, "id"));
        event.put("subject", element(mark, "about").toString());
        String topic = (String) element(mark, "topic");
        event.put("topic", topic.isEmpty() ? "onewindow." + fullName.publisher() + ".v1" : topic);
        schema.setAll(body);
        if (!outside) {
            ((ObjectNode) schema.get("properties")).set("meta", of.of(meta));
            ((ArrayNode) schema.get("required")).add("meta");
        }
        return schema;
    }

    /** The example read into the record and written again. */
    ObjectNode roundTrip(JsonNode example, ObjectMapper json) throws JsonProcessingException {
        ObjectNode fields = example.deepCopy();
        JsonNode itsMeta = outside ? null : fields.remove("meta");
        ObjectNode written = json.valueToTree(json.treeToValue(fields, type));
        if (itsMeta != null) {
            written.set("meta", json.valueToTree(json.treeToValue(itsMeta, meta)));
        }
        return written;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object element(Annotation mark, String name) {
        try {
            return mark.annotationType().getMethod(name).invoke(mark);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
