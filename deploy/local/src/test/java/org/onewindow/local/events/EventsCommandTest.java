package org.onewindow.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsCommandTest {

    private static final String SCHEMA =
            """
            {"$id":"urn:onewindow:schema:onewindow.registration.ShopOpened.v1",
             "title":"ShopOpened","description":"A shop has opened.",
             "x-event":{"id":"EVT-04","subject":"USCC","topic":"onewindow.registration.v1"},
             "type":"object",
             "properties":{
              "uscc":{"type":"string"},
              "rooms":{"type":"array","items":{"type":"object",
               "properties":{"since":{"type":"string","format":"date"}},"required":["since"]}},
              "colour":{"type":"string","enum":["RED","GREEN"]},
              "meta":{"type":"object","properties":{"masked":{"type":"boolean"}},"required":["masked"]}},
             "required":["uscc","meta"]}
            """;
    private static final String EXAMPLE = "{\n  \"uscc\": \"1\"\n}\n";
    private static final String SUBSCRIPTION =
            "package org.onewindow.platform.event; public interface EventSubscription {}";

    @TempDir private Path root;

    @BeforeEach
    void startAProject() throws IOException {
        write("registration-service", "ShopOpened.v1.schema.json", SCHEMA);
        write("registration-service", "ShopOpened.v1.example.json", EXAMPLE);
        write("registration-service", "ShopOpened.v1.small.example.json", EXAMPLE);
        meanings("uscc\tcredit code", "rooms[]\trooms", "since\tsince when", "colour\tits colour");
        handler("onewindow.registration.ShopOpened.v1");
    }

    @Test
    void anEventIsListedWithItsReadersItsFieldsAndItsExamples() throws IOException {
        assertThat(run(true)).isEqualTo("0 events: wrote docs/events.md\n");
        assertThat(Files.readString(root.resolve("docs/events.md")))
                .contains(
                        "| EVT-04 | [`onewindow.registration.ShopOpened.v1`](#shopopened-v1)"
                                + " | A shop has opened. | credit code | credit code"
                                + " | `onewindow.registration.v1` | registration | credit |")
                .contains("| `uscc` | text | yes | credit code |")
                .contains("| `rooms[]` | list of object | no | rooms |")
                .contains("| `rooms[].since` | date, `2026-03-02` | yes | since when |")
                .contains("| `colour` | one of `RED`, `GREEN` | no | its colour |")
                .contains("| `meta.masked` | true or false | yes | masked |")
                .contains("\n```json\n" + EXAMPLE + "```\n\nsmall:\n\n```json\n");
        assertThat(run(false)).isEqualTo("0 ");
    }

    @Test
    void aStalePageFailsAndNamesTheFirstLineThatDiffers() throws IOException {
        run(true);
        write("registration-service", "ShopOpened.v1.example.json", EXAMPLE.replace("1", "2"));

        assertThat(run(false))
                .startsWith("1 events: docs/events.md: stale; ./onewindow docs writes it anew.")
                .contains("should be:   \"uscc\": \"2\"");
    }

    @Test
    void aMissingPageFails() throws IOException {
        assertThat(run(false)).startsWith("1 events: docs/events.md: stale");
    }

    @Test
    void aFieldWithoutAMeaningAndAMeaningWithoutAFieldFail() throws IOException {
        meanings("uscc\tcredit code", "rooms[]\trooms", "since\tsince when", "size\tits size");

        assertThat(run(true))
                .startsWith("1 ")
                .contains("docs/events.tsv: says nothing of colour of ShopOpened")
                .contains("docs/events.tsv: no field is called size");
    }

    @Test
    void anEventThatIsHandledButNotPublishedFails() throws IOException {
        handler("onewindow.registration.ShopClosed.v1");

        assertThat(run(true))
                .startsWith("1 ")
                .contains("credit handles onewindow.registration.ShopClosed.v1, which nobody");
    }

    private void meanings(String... lines) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(
                root.resolve("docs/events.tsv"),
                String.join("\n", lines) + "\nmeta.masked\tmasked\n");
    }

    private void write(String module, String name, String text) throws IOException {
        Path folder = root.resolve(module).resolve("src/main/resources/events");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }

    private void handler(String type) throws IOException {
        String handler =
                """
                package org.onewindow.credit;
                class RegistrationEvents implements org.onewindow.platform.event.EventSubscription {
                    String handled() { return "%s"; }
                }
                """
                        .formatted(type);
        Path classes = Files.createDirectories(root.resolve("credit-service/target/classes"));
        Path sources = Files.createDirectories(root.resolve("sources"));
        Path subscription =
                Files.writeString(sources.resolve("EventSubscription.java"), SUBSCRIPTION);
        Path reader = Files.writeString(sources.resolve("RegistrationEvents.java"), handler);
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                subscription.toString(),
                                reader.toString());
        assertThat(status).isZero();
    }

    private String run(boolean writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        List<Path> modules =
                List.of(root.resolve("registration-service"), root.resolve("credit-service"));
        int status =
                writing
                        ? EventsCommand.write(root, modules, out)
                        : EventsCommand.check(root, modules, out);
        return status + " " + bytes.toString(UTF_8);
    }
}
