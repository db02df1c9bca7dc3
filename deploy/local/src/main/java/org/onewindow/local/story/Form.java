package org.onewindow.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The one form as the applicant holds it, with what must be proved and signed for it. */
public record Form(ObjectNode content) {

    /**
     * A party of the form.
     *
     * @param number of the identity card, or of the organisation's registration
     */
    public record Party(String name, String number) {

        /** How a person is named where his number must not stand: SHA-256 of it. */
        public String hash() {
            return sha256(number);
        }
    }

    private static final List<String> SINGLE_PARTS =
            List.of("applicant", "responsible", "delegate", "liaison", "serviceRecipient");

    public static Form read(Path file) throws IOException {
        try {
            if (Client.JSON.readTree(Files.readString(file)) instanceof ObjectNode content) {
                return new Form(content);
            }
        } catch (JsonProcessingException malformed) {
            throw new IOException(file + " is no JSON: " + malformed.getOriginalMessage());
        }
        throw new IOException(file + " holds no form: a JSON object is expected.");
    }

    public String entityType() {
        return content.path("entityType").asText();
    }

    public String authority() {
        return content.path("authorityCode").asText();
    }

    /** Empty for an individual business that trades without a name. */
    public String name() {
        return content.path("name").asText();
    }

    /** Of what a branch belongs to; empty for what is no branch. */
    String parentName() {
        return content.at("/parent/name").asText();
    }

    /** The same form of a branch of the entity with this credit code. */
    Form under(String uscc) {
        ObjectNode branch = content.deepCopy();
        branch.withObject("/parent").put("uscc", uscc);
        return new Form(branch);
    }

    /** The same form under another name. */
    public Form named(String name) {
        return new Form(content.deepCopy().put("name", name));
    }

    /**
     * The same form for a door of its own in the same street: from the twenty-first entity at one
     * address on, an officer looks at each (REG-072).
     *
     * @param door up to fifteen digits
     */
    public Form at(long door) {
        ObjectNode moved = content.deepCopy();
        String street = moved.path("domicile").path("addressCode").asText().substring(0, 9);
        moved.withObject("/domicile").put("addressCode", street + "%015d".formatted(door));
        return new Form(moved);
    }

    /** The departments' tasks that the applicant has asked for, such as {@code seal}. */
    Set<String> chosenTasks() {
        Set<String> chosen = new LinkedHashSet<>();
        content.path("oneWindow")
                .properties()
                .forEach(
                        part -> {
                            if (part.getValue().isObject()) {
                                chosen.add(part.getKey());
                            }
                        });
        return chosen;
    }

    /** Whether the registration with the housing fund is put off; nobody asks for it then. */
    boolean defersHousingFund() {
        return content.at("/oneWindow/housingFund/deferred").asBoolean();
    }

    List<String> scopeItems() {
        return elements("scopeItems").map(item -> item.path("text").asText()).toList();
    }

    public List<String> scopeCodes() {
        return elements("scopeItems").map(item -> item.path("code").asText()).toList();
    }

    /** Whose identity must be proved: everybody with an office but the finance officer. */
    public List<Party> toProve() {
        Set<String> ids = new LinkedHashSet<>(toSignIds());
        SINGLE_PARTS.forEach(part -> add(ids, content.path(part)));
        elements("officers")
                .filter(officer -> !officer.path("office").asText().equals("FINANCE_OFFICER"))
                .forEach(officer -> add(ids, officer.path("party")));
        return parties(ids);
    }

    /** Who must sign: the applicant, the agent, the responsible person and every member. */
    public List<Party> toSign() {
        return parties(toSignIds());
    }

    /** The members, who commit themselves when the entity ends. */
    List<Party> investors() {
        Set<String> ids = new LinkedHashSet<>();
        elements("members").forEach(member -> add(ids, member.path("party")));
        if (ids.isEmpty()) {
            add(ids, content.path("responsible"));
        }
        return parties(ids);
    }

    private Set<String> toSignIds() {
        Set<String> ids = new LinkedHashSet<>();
        add(ids, content.path("applicant"));
        add(ids, content.path("agent").path("party"));
        add(ids, content.path("responsible"));
        elements("members").forEach(member -> add(ids, member.path("party")));
        return ids;
    }

    private static void add(Set<String> ids, JsonNode id) {
        if (id.isTextual()) {
            ids.add(id.asText());
        }
    }

    private List<Party> parties(Set<String> ids) {
        return ids.stream().map(this::party).toList();
    }

    /** The party that the form names so; a form without it breaks the story. */
    Party party(String id) {
        JsonNode party =
                elements("parties")
                        .filter(each -> each.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new StoryBroken("The form has no party named " + id + "."));
        JsonNode person = party.path("person");
        return person.isObject()
                ? new Party(person.path("name").asText(), person.path("idNumber").asText())
                : new Party(
                        party.at("/organisation/name").asText(),
                        party.at("/organisation/registrationNumber").asText());
    }

    private Stream<JsonNode> elements(String name) {
        return StreamSupport.stream(content.path(name).spliterator(), false);
    }

    /** What is signed: SHA-256 in hex of the form's canonical JSON. */
    public String digest() {
        try {
            return sha256(Client.JSON.writeValueAsString(canonical(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Members in order of their names; those that say nothing (null, false, [], {}) dropped. */
    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = Client.JSON.createObjectNode();
            for (String name : new TreeSet<>(names(object))) {
                JsonNode value = canonical(object.get(name));
                if (!saysNothing(value)) {
                    sorted.set(name, value);
                }
            }
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = Client.JSON.createArrayNode();
            array.forEach(element -> kept.add(canonical(element)));
            return kept;
        }
        return node;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || (value.isBoolean() && !value.asBoolean())
                || (value.isContainerNode() && value.isEmpty());
    }

    static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256.", e);
        }
    }
}
