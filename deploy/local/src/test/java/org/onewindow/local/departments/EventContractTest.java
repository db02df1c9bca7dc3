package org.onewindow.local.departments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The stand-ins read what registration publishes and answer what it has agreed to read. */
class EventContractTest {

    private static final Path EVENTS =
            Path.of("../../registration-service/src/main/resources/events");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void anIssuedTaskReadsFromRegistrationsExample() throws IOException {
        String text = Files.readString(EVENTS.resolve("WindowTaskIssued.v1.example.json"));
        JsonNode example = Json.read(text);

        IssuedTask task = issued(text);

        assertThat(task.taskId()).hasToString(example.get("taskId").asText());
        assertThat(task.uscc()).isEqualTo(example.get("uscc").asText());
        assertThat(task.attempt()).isEqualTo(example.get("attempt").asInt());
        assertThat(task.formUrl()).isEqualTo(example.get("formUrl").asText());
    }

    @Test
    void everyAnswerKeepsToTheAgreedSchema() throws IOException {
        IssuedTask task =
                issued(Files.readString(EVENTS.resolve("WindowTaskIssued.v1.example.json")));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        EVENTS.resolve("WindowTaskAnswered.v1.schema.json")));
        Desk.Issued done = new Desk.Issued("4401050000001", Map.of("insuranceNumber", "1"));

        Stream.concat(
                        TaskAnswer.done(task, done, NOW).stream(),
                        TaskAnswer.failed(task, "closed", NOW).stream())
                .forEach(
                        answer ->
                                assertThat(schema.validate(answer.json(), InputFormat.JSON))
                                        .as(answer.json())
                                        .isEqualTo(List.of()));
    }

    private static IssuedTask issued(String payload) {
        var found = new ConsumerRecord<>("onewindow.window-tasks.seal.v1", 0, 0, "key", payload);
        found.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_type", IssuedTask.TYPE.getBytes(UTF_8));
        assertThat(IssuedTask.isTask(found)).isTrue();
        return IssuedTask.of(found);
    }
}
