package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.onewindow.platform.identity.PersonalNumber;

/**
 * JSON for our own database and for hashing: keys sorted, personal numbers in clear. Nothing
 * written by it leaves the service.
 */
@Singleton
public class StoredJson {

    private final ObjectMapper mapper;

    @Inject
    public StoredJson(ObjectMapper outward) {
        mapper =
                outward.copy()
                        .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                        .registerModule(new SimpleModule().addSerializer(new ClearNumber()));
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON does not read as " + type, e);
        }
    }

    private static final class ClearNumber extends StdSerializer<PersonalNumber> {

        private static final long serialVersionUID = 1;

        ClearNumber() {
            super(PersonalNumber.class);
        }

        @Override
        public void serialize(
                PersonalNumber number, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(number.clear());
        }
    }
}
