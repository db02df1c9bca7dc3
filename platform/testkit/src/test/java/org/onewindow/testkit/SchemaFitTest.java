package org.onewindow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaFitTest {

    private final ObjectMapper json = new ObjectMapper();
    private final PayloadSchema schemas = new PayloadSchema(json);

    enum Colour {
        RED,
        GREEN
    }

    enum MoreColours {
        RED,
        GREEN,
        BLUE
    }

    record Code(@JsonValue String text) {}

    record Shop(UUID id, Code code, Colour colour, List<Room> rooms) {}

    record Room(
            int seats,
            boolean open,
            LocalDate since,
            Instant seen,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rent,
            @Nullable String note,
            Optional<Long> area) {}

    @Test
    void aSchemaSaysWhatTheRecordSays() throws Exception {
        JsonNode expected =
                json.readTree(
                        """
                        {"type":"object",
                         "properties":{
                          "id":{"type":"string","format":"uuid"},
                          "code":{"type":"string"},
                          "colour":{"type":"string","enum":["RED","GREEN"]},
                          "rooms":{"type":"array","items":{"type":"object",
                           "properties":{
                            "seats":{"type":"integer"},
                            "open":{"type":"boolean"},
                            "since":{"type":"string","format":"date"},
                            "seen":{"type":"string","format":"date-time"},
                            "rent":{"type":"string"},
                            "note":{"type":"string"},
                            "area":{"type":"integer"}},
                           "required":["seats","open","since","seen","rent"],
                           "additionalProperties":true}}},
                         "required":["id","code","colour","rooms"],
                         "additionalProperties":true}
                        """);

        assertThat(schemas.of(Shop.class)).isEqualTo(expected);
    }

    @Test
    void aTypeWithoutAnAgreedJsonFormIsRefused() {
        record Odd(Object anything) {}

        assertThatThrownBy(() -> schemas.of(Odd.class)).hasMessageContaining("java.lang.Object");
    }

    @Test
    void aNarrowReaderFits() {
        record NarrowRoom(int seats, @Nullable String note, @Nullable String unheardOf) {}
        record NarrowShop(String code, MoreColours colour, List<NarrowRoom> rooms) {}

        assertThat(misfits(NarrowShop.class)).isEmpty();
    }

    @Test
    void aFieldThatIsNeededMustAlwaysBeSent() {
        record NarrowRoom(String note) {}
        record NarrowShop(String owner, List<NarrowRoom> rooms) {}

        assertThat(misfits(NarrowShop.class))
                .containsExactly(
                        "/owner is needed by the reader, but not always sent",
                        "/rooms/*/note is needed by the reader, but not always sent");
    }

    @Test
    void aValueMustBeOfTheKindThatIsSent() {
        record NarrowShop(int code) {}

        assertThat(misfits(NarrowShop.class))
                .containsExactly("/code is read as \"integer\", but sent as \"string\"");
    }

    @Test
    void aReaderMustKnowEveryValueThatIsSent() {
        enum Red {
            RED
        }
        record NarrowShop(Red colour) {}
        record ShopByCode(Colour code) {}

        assertThat(misfits(NarrowShop.class)).hasSize(1);
        assertThat(misfits(ShopByCode.class)).hasSize(1);
    }

    @Test
    void theFieldsOfASchemaAndOfAnExampleAreNamedAlike() throws Exception {
        JsonNode example =
                json.readTree("{\"id\":\"1\",\"rooms\":[{\"seats\":1},{\"open\":true}]}");

        assertThat(SchemaFit.pathsOf(example))
                .containsExactlyInAnyOrder("id", "rooms", "rooms/*/seats", "rooms/*/open");
        assertThat(SchemaFit.properties(schemas.of(Shop.class)))
                .containsAll(SchemaFit.pathsOf(example));
    }

    @Test
    void anAdditionBreaksNoReaderOfTheOldSchema() {
        record MoreRoom(
                int seats,
                boolean open,
                LocalDate since,
                Instant seen,
                @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rent,
                String note,
                Optional<Long> area,
                boolean added) {}
        record MoreShop(
                UUID id, Code code, MoreColours colour, List<MoreRoom> rooms, String added) {}

        assertThat(breaks(MoreShop.class)).isEmpty();
        assertThat(breaks(Shop.class)).isEmpty();
    }

    @Test
    void whatIsRemovedRenamedRetypedOrNoLongerAlwaysSentBreaksReaders() {
        record LessRoom(
                long seats,
                Optional<Boolean> open,
                Instant since,
                Instant seen,
                BigDecimal rent,
                @Nullable String remark,
                Optional<Long> area) {}
        record LessShop(UUID id, List<String> code, List<LessRoom> rooms) {}

        assertThat(breaks(LessShop.class))
                .containsExactlyInAnyOrder(
                        "/colour was always sent and now is not",
                        "/colour is gone",
                        "/code was of type \"string\" and is now \"array\"",
                        "/rooms/*/open was always sent and now is not",
                        "/rooms/*/since was of format \"date\" and is now \"date-time\"",
                        "/rooms/*/rent was of type \"string\" and is now \"number\"",
                        "/rooms/*/note is gone");
    }

    private List<String> breaks(Class<?> changed) {
        return SchemaFit.breaks(schemas.of(Shop.class), schemas.of(changed));
    }

    private List<String> misfits(Class<?> reader) {
        return SchemaFit.misfits(schemas.of(reader), schemas.of(Shop.class));
    }
}
