package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A task as registration sent it: public data and where the form is.
 *
 * @param context the attributes that an answer carries on: case, trace, place
 */
record IssuedTask(
        UUID eventId,
        UUID taskId,
        String uscc,
        int attempt,
        String formUrl,
        Map<String, String> context) {

    private static final List<String> CARRIED_ON =
            List.of("ce_correlationid", "ce_traceparent", "ce_jurisdiction");

    static final String TYPE = "onewindow.registration.WindowTaskIssued.v1";

    /**
     * @throws IllegalArgumentException when it is not a task event as agreed
     */
    static IssuedTask of(ConsumerRecord<String, String> found) {
        JsonNode payload = Json.read(found.value());
        String formUrl = payload.path("formUrl").asText();
        if (!formUrl.startsWith("/registration/v1/window-tasks/")) {
            throw new IllegalArgumentException("the form is not where forms are: " + formUrl);
        }
        return new IssuedTask(
                UUID.fromString(header(found, "ce_id")),
                UUID.fromString(payload.path("taskId").asText()),
                payload.path("uscc").asText(),
                payload.path("attempt").asInt(),
                formUrl,
                context(found));
    }

    static boolean isTask(ConsumerRecord<String, String> found) {
        return TYPE.equals(header(found, "ce_type"));
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        Header header = found.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("record without " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> context(ConsumerRecord<String, String> found) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String name : CARRIED_ON) {
            Header header = found.headers().lastHeader(name);
            if (header != null && header.value() != null) {
                context.put(name, new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return context;
    }
}
