package org.onewindow.registration.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.onewindow.platform.http.StoredJson;

/** The forms that ship with the project, as JSON to change and as the record. */
public final class ExampleForms {

    public static final ObjectMapper JSON =
            new ObjectMapper()
                    .findAndRegisterModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    public static final StoredJson CLEAR = new StoredJson(JSON);

    private ExampleForms() {}

    /** A fresh copy of {@code deploy/local/forms/NAME.json}. */
    public static ObjectNode json(String name) {
        try {
            return (ObjectNode)
                    JSON.readTree(
                            Path.of("..", "deploy", "local", "forms", name + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SetupForm form(String name) {
        return form(json(name));
    }

    public static SetupForm form(ObjectNode json) {
        return CLEAR.read(json.toString(), SetupForm.class);
    }
}
