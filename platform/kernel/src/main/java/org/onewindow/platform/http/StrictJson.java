package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Takes from others only what means one thing: a day is written {@code 2026-03-02}, a kind by its
 * name and not by its place in a list, a whole number without fraction, and text holds no character
 * that neither a database nor a printed licence can carry.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerModule(
                        new SimpleModule("onewindow-strict").setDeserializerModifier(new Strict()));
    }

    private static final class Strict extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            if (description.getBeanClass() == String.class) {
                return new Text();
            }
            return description.getBeanClass() == LocalDate.class ? new Day() : deserializer;
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\t\\n\\r]]");

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && NO_TEXT.matcher(text).find()) {
                throw context.weirdStringException("", String.class, "a character is not text");
            }
            return text;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getText().strip() : "";
            if (!FORM.matcher(text).matches()) {
                throw context.weirdStringException("", LocalDate.class, "not a day");
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException("", LocalDate.class, "not a day");
            }
        }
    }
}
