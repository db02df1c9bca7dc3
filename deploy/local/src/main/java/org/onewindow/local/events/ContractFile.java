package org.onewindow.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One event type and version: its schema and its golden examples, as the producer's tests hold
 * them.
 *
 * @param place the schema's path from the root of the project
 * @param examples text by the name of the variant, which is empty for the first
 */
record ContractFile(String place, JsonNode schema, Map<String, String> examples) {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final String URN = "urn:onewindow:schema:";

    ContractFile {
        examples = new LinkedHashMap<>(examples);
    }

    /** All of a module, in the order of their ids and names. */
    static List<ContractFile> of(Path root, Path module) throws IOException {
        Path folder = module.resolve("src/main/resources/events");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        List<ContractFile> found = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(SCHEMA)) {
                found.add(read(root, file, files));
            }
        }
        return found;
    }

    private static ContractFile read(Path root, Path file, List<Path> files) throws IOException {
        String name = file.getFileName().toString().replace(SCHEMA, "");
        Map<String, String> examples = new LinkedHashMap<>();
        for (Path each : files) {
            String other = each.getFileName().toString();
            if (other.startsWith(name + ".") && other.endsWith(EXAMPLE)) {
                String variant =
                        other.substring(name.length(), other.length() - EXAMPLE.length())
                                .replace(".", "");
                examples.put(variant, Files.readString(each));
            }
        }
        return new ContractFile(
                root.relativize(file).toString(),
                new ObjectMapper().readTree(Files.readString(file)),
                examples);
    }

    static Comparator<ContractFile> order() {
        return Comparator.comparing(ContractFile::id).thenComparing(ContractFile::type);
    }

    String id() {
        return schema.at("/x-event/id").asText();
    }

    /** {@code onewindow.registration.EntityRegistered.v1}. */
    String type() {
        return schema.get("$id").asText().substring(URN.length());
    }

    String name() {
        return schema.get("title").asText();
    }

    String says() {
        return schema.get("description").asText();
    }

    String publisher() {
        return type().split("\\.")[1];
    }

    String topic() {
        return schema.at("/x-event/topic").asText();
    }

    /** What {@code ce_subject} holds. */
    String subject() {
        String kind = schema.at("/x-event/subject").asText();
        return switch (kind) {
            case "USCC" -> "credit code";
            case "NAME" -> "reservation id";
            default -> kind.toLowerCase(java.util.Locale.ROOT) + " id";
        };
    }

    /** The record key: the credit code wherever there is one. A task is always a company's. */
    String key() {
        boolean company =
                !schema.at("/properties/uscc").isMissingNode() || subject().equals("task id");
        return company ? "credit code" : subject();
    }
}
