package org.onewindow.local.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.onewindow.testkit.Folders;

/** A business of a journey: what its form says, who acts for it, and its code. */
record Company(Form form, Filing filing, String uscc) {

    static final String CATERING = "621001";

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String TRADE_NAMES = "星河云图|海纳云杉|珠水启明|墨竹轩|荔湾记|云帆启程|明衡信达|远山同舟|小洲绿源|穗田丰禾";
    private static final String DIGEST_OF_MINUTES = "ab".repeat(32);

    /** A shipped example as another business: its own trade name, door and people. */
    static Form example(String example, String tradeName) throws IOException {
        int serial = SERIAL.incrementAndGet();
        Path file = Folders.checkout().resolve("deploy/local/forms/" + example + ".json");
        Form form = Form.read(file).at(900_000 + serial);
        form.content()
                .withArray("parties")
                .forEach(
                        party -> {
                            if (party.get("person") instanceof ObjectNode person) {
                                String number = person.path("idNumber").asText();
                                person.put(
                                        "idNumber",
                                        number.substring(0, 6)
                                                + "%05d".formatted(serial)
                                                + number.substring(11));
                            }
                        });
        return form.named(form.name().replaceFirst(TRADE_NAMES, tradeName));
    }

    /** Set up by a user of the sandbox; the machine confirms. */
    static Company founded(Journey journey, String user, Form form) {
        Filing filing = journey.filing(user);
        filing.reserve(form);
        return new Company(
                form, filing, filing.confirmed("applications", form.content()).text("/uscc"));
    }

    Client representative() {
        return filing.applicant();
    }

    String authority() {
        return form.authority();
    }

    /** A change that says nothing yet of what is to change. */
    ObjectNode change(LocalDate resolvedOn) {
        ObjectNode change = Client.JSON.createObjectNode();
        change.put("uscc", uscc)
                .put("authorityCode", form.authority())
                .put("channel", "WEB")
                .put("applicant", form.content().path("applicant").asText())
                .put("resolvedOn", resolvedOn.toString());
        change.set("parties", form.content().get("parties").deepCopy());
        ArrayNode documents = change.putArray("documents");
        documents.addObject().put("kind", "MINUTES").put("sha256", DIGEST_OF_MINUTES);
        return change;
    }

    /** The licence as its holder shows it now. */
    String credential(Journey journey) {
        return journey.anybody()
                .get("/registration/v1/licences/" + uscc + "/credential")
                .expect(200)
                .text("/text");
    }

    /** What the register says of a licence that somebody shows. */
    static Answer shown(Journey journey, String credential) {
        return journey.anybody()
                .post("/registration/v1/licence-verifications", Map.of("credential", credential))
                .expect(200);
    }
}
