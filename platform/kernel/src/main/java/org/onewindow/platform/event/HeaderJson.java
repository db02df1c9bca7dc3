package org.onewindow.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Record headers as they are stored: a JSON object of strings. */
@Singleton
class HeaderJson {

    private final ObjectMapper json;

    @Inject
    HeaderJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write headers", e);
        }
    }

    Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read stored headers", e);
        }
    }
}
