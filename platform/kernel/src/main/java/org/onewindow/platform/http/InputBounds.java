package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * How far moments and numbers may reach; {@link StrictJson} reads days. Java writes years of nine
 * digits and numbers of a thousand million digits in a few characters; neither the calendar nor the
 * database goes so far, and reckoning with them would cost more than the request is worth. What is
 * beyond does not read.
 */
@Singleton
class InputBounds implements ObjectMapperCustomizer {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int DIGITS_BEFORE_THE_POINT = 30;
    private static final int DIGITS_AFTER_THE_POINT = 30;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("onewindow-input-bounds")
                        .addDeserializer(
                                Instant.class,
                                new Bounded<>(
                                        Instant.class,
                                        InstantDeserializer.INSTANT,
                                        InputBounds::within))
                        .addDeserializer(
                                BigDecimal.class,
                                new Bounded<>(
                                        BigDecimal.class,
                                        NumberDeserializers.BigDecimalDeserializer.instance,
                                        InputBounds::within)));
    }

    /** After the framework's own modules: of two deserialisers the last one registered reads. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /**
     * @throws DateTimeException when the year has not one to four digits
     */
    static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("a year of more than four digits");
        }
        return day;
    }

    /** As of a day, in UTC. */
    static Instant within(Instant moment) {
        within(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    private static BigDecimal within(BigDecimal number) {
        // In long: the scale reaches to both ends of int.
        long before = (long) number.precision() - number.scale();
        if (before > DIGITS_BEFORE_THE_POINT || number.scale() > DIGITS_AFTER_THE_POINT) {
            throw new ArithmeticException("a number of too many digits");
        }
        return number;
    }

    /** Reads as Jackson does, and refuses what is beyond the bounds as unreadable. */
    private static final class Bounded<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient JsonDeserializer<? extends T> reading;
        private final transient UnaryOperator<T> bounds;

        Bounded(Class<T> type, JsonDeserializer<? extends T> reading, UnaryOperator<T> bounds) {
            super(type);
            this.reading = reading;
            this.bounds = bounds;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            T value = reading.deserialize(json, context);
            try {
                return value == null ? value : bounds.apply(value);
            } catch (DateTimeException | ArithmeticException e) {
                throw context.weirdStringException(
                        "", handledType(), String.valueOf(e.getMessage()));
            }
        }
    }
}
