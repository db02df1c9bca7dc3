package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A task as registration sent it: public data and where the form is. */
record IssuedTask(UUID eventId, UUID taskId, String uscc, int attempt, String formUrl) {

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
                formUrl);
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
}
