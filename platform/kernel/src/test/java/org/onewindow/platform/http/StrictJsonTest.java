package org.onewindow.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.refusal.Refusal;

class StrictJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new StrictJson().customize(JSON);
        JSON.registerModule(new JavaTimeModule());
    }

    private enum Kind {
        SHOP,
        STALL
    }

    private record Sample(
            @Nullable String text,
            @Nullable List<String> texts,
            @Nullable LocalDate day,
            @Nullable Kind kind,
            int count,
            boolean open) {}

    @Test
    void whatMeansOneThingIsRead() throws Exception {
        String json =
                """
                {"text":"𠮷野家\\n二楼","texts":["a"],"day":"2026-03-02","kind":"STALL","count":3,"open":true}""";

        assertThat(JSON.readValue(json, Sample.class))
                .isEqualTo(
                        new Sample(
                                "𠮷野家\n二楼",
                                List.of("a"),
                                LocalDate.of(2026, 3, 2),
                                Kind.STALL,
                                3,
                                true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\\u0000b\"} | /text | without control characters",
                "{\"text\":\"\\ud842\"} | /text | without control characters",
                "{\"text\":\"\\u001b[2J\"} | /text | without control characters",
                "{\"texts\":[\"a\",\"\\udfb7\"]} | /texts/1 | without control characters",
                "{\"day\":\"+999999999-12-31\"} | /day | 2026-03-02",
                "{\"day\":\"-0001-01-01\"} | /day | 2026-03-02",
                "{\"day\":\"2026-02-30\"} | /day | 2026-03-02",
                "{\"day\":\"2026-03-02T00:00:00Z\"} | /day | 2026-03-02",
                "{\"day\":\"\"} | /day | 2026-03-02",
                "{\"day\":99999999999} | /day | 2026-03-02",
                "{\"day\":[2026,3,2]} | /day | 2026-03-02",
                "{\"kind\":1} | /kind | One of: SHOP, STALL",
                "{\"kind\":\"BARN\"} | /kind | One of: SHOP, STALL",
                "{\"count\":1.5} | /count | number",
                "{\"count\":\"NaN\"} | /count | number",
                "{\"open\":\"yes\"} | /open | true or false"
            })
    void whatDoesNotIsRefusedWithItsPlaceAndWhatIsExpected(
            String json, String pointer, String expected) {
        JsonMappingException failure =
                catchThrowableOfType(
                        JsonMappingException.class, () -> JSON.readValue(json, Sample.class));

        Refusal.Item fault = Faults.unreadable(failure);

        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.en()).contains(expected);
        assertThat(fault.zh()).isNotEqualTo("字段格式不正确");
    }
}
