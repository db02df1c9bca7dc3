package org.onewindow.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a service to its events: the payload records, the JSON Schemas made from them, and the
 * golden examples in {@code src/main/resources/events} say the same.
 *
 * <p>An example is written by hand and never changes its meaning; a schema is made: run the
 * service's {@code EventContractTest} with {@code -Donewindow.events=write} to make it anew. Only
 * additions are written to a version; whatever breaks a reader is the next version's record, as
 * long as nobody has deleted the file of a version that was never published.
 */
public final class EventContracts {

    private static final String FOLDER = "src/main/resources/events";
    private static final boolean WRITING = "write".equals(System.getProperty("onewindow.events"));
    private static final String REFRESH =
            "run the module's EventContractTest with -Donewindow.events=write";

    private final String service;
    private final ObjectMapper json;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param service e.g. {@code registration}; its module is the working folder
     * @param json the service's own mapper, so that what is compared is what is sent
     */
    public EventContracts(String service, ObjectMapper json) {
        this.service = service;
        this.json = CanonicalJson.exact(json);
    }

    /**
     * Checks the schema and the examples of every payload record of this service.
     *
     * @throws AssertionError with a line for each thing that is wrong
     */
    public void checkPublished() throws IOException {
        Set<Path> expected = new TreeSet<>();
        for (PayloadRecord each : PayloadRecord.in(Path.of("target/classes"), service)) {
            ObjectNode schema = each.schema(new PayloadSchema(json));
            Path file = each.schemaFile(Path.of(FOLDER));
            expected.add(file);
            if (isAddition(file, schema)) {
                compareOrWrite(file, CanonicalJson.write(schema));
            }
            List<Path> examples = ExampleFiles.of(Path.of(FOLDER), each.name(), each.version());
            expected.addAll(examples);
            checkExamples(each, schema, examples);
        }
        for (Path file : ExampleFiles.all(Path.of(FOLDER))) {
            if (!expected.contains(file)) {
                findings.add(file + ": belongs to no event of this service");
            }
        }
        report();
    }

    /**
     * Checks that what this service reads others' events into fits their schemas and examples.
     *
     * @param payloads the record that each full event type is read into
     * @throws AssertionError with a line for each thing that is wrong
     */
    public void checkHandled(Map<String, Class<?>> payloads) throws IOException {
        for (Map.Entry<String, Class<?>> each : payloads.entrySet()) {
            EventTypeName type = EventTypeName.parse(each.getKey());
            Path folder = type.folder(service, FOLDER);
            Path schema = folder.resolve(type.fileName("schema.json"));
            List<Path> examples = ExampleFiles.of(folder, type.name(), type.version());
            if (!Files.exists(schema) || examples.isEmpty()) {
                findings.add(type + ": its producer has no schema and example of it in " + folder);
                continue;
            }
            JsonNode wanted = new PayloadSchema(json).of(each.getValue());
            SchemaFit.misfits(wanted, json.readTree(schema.toFile()))
                    .forEach(misfit -> findings.add(type + ": " + misfit));
            for (Path example : examples) {
                read(each.getValue(), example);
            }
        }
        report();
    }

    /** Whether a reader of the committed schema can go on with this one. */
    private boolean isAddition(Path file, ObjectNode schema) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        List<String> breaks = SchemaFit.breaks(json.readTree(file.toFile()), schema);
        breaks.forEach(
                each -> findings.add(file + ": " + each + "; make it the next major version"));
        return breaks.isEmpty();
    }

    private void checkExamples(PayloadRecord type, ObjectNode schema, List<Path> examples)
            throws IOException {
        if (examples.isEmpty()) {
            findings.add(type.name() + ": write " + type.exampleFile(Path.of(FOLDER)) + " by hand");
            return;
        }
        // A validator has no use for, and warns of, what stands beside the payload's own schema.
        Schema validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.deepCopy().without("x-event"));
        Set<String> shown = new TreeSet<>();
        for (Path file : examples) {
            JsonNode example = json.readTree(file.toFile());
            validator
                    .validate(
                            example.toString(),
                            InputFormat.JSON,
                            context ->
                                    context.executionConfig(
                                            config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> findings.add(file + ": " + error));
            roundTrip(type, file, example);
            shown.addAll(SchemaFit.pathsOf(example));
        }
        Set<String> never = new TreeSet<>(SchemaFit.properties(schema));
        never.removeAll(shown);
        if (!never.isEmpty()) {
            findings.add(type.name() + ": no example shows " + String.join(", ", never));
        }
    }

    private void roundTrip(PayloadRecord type, Path file, JsonNode example) throws IOException {
        try {
            JsonNode written = type.roundTrip(example, json);
            // Fields may stand in any order: a map has none of its own.
            compareOrWrite(file, CanonicalJson.write(written.equals(example) ? example : written));
        } catch (JsonProcessingException e) {
            findings.add(file + ": " + e.getOriginalMessage());
        }
    }

    /** As the intake reads it, with a field that the reader has never heard of. */
    private void read(Class<?> into, Path example) throws IOException {
        ObjectNode payload = (ObjectNode) json.readTree(example.toFile());
        payload.putObject("addedLater").put("by", "the producer");
        try {
            json.readValue(payload.toString(), into);
        } catch (JsonProcessingException e) {
            findings.add(
                    "%s does not read %s: %s"
                            .formatted(into.getName(), example, e.getOriginalMessage()));
        }
    }

    private void compareOrWrite(Path file, String text) throws IOException {
        if (WRITING) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } else if (!Files.exists(file)) {
            findings.add(file + ": missing; " + REFRESH);
        } else if (!Files.readString(file).equals(text)) {
            findings.add(
                    "%s: is not what the record makes; %s. It should be:%n%s"
                            .formatted(file, REFRESH, text));
        }
    }

    private void report() {
        List<String> found = List.copyOf(findings);
        findings.clear();
        if (!found.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), found));
        }
    }
}
