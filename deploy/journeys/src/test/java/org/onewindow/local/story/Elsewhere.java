package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An entity as licensing, credit and deregistration see it. */
record Elsewhere(Journey journey, Client representative, String uscc) {

    /** The permits it needs, as {@code L02 OPEN}. */
    List<String> obligations() {
        List<String> found = new ArrayList<>();
        representative
                .get("/licensing/v1/entities/" + uscc + "/obligations")
                .expect(200)
                .body()
                .forEach(
                        each ->
                                found.add(
                                        each.path("item").asText()
                                                + " "
                                                + each.path("state").asText()));
        return found;
    }

    /** Its credit file, which anybody may read. */
    JsonNode creditFile() {
        return journey.anybody()
                .get("/credit/v1/reports/" + uscc)
                .expect(200)
                .body()
                .at("/report/entity");
    }

    boolean creditFileIsOpen() {
        return !creditFile().hasNonNull("endedOn");
    }

    /** What stands against its simplified exit. */
    Answer exit() {
        return representative.post("/deregistration/v1/pre-checks", Map.of("uscc", uscc));
    }

    void exitIsOpen() {
        Answer checked = exit().expect(200);
        assertThat(checked.text("/path")).as("way out of %s", checked.body()).isEqualTo("P1");
        assertThat(checked.body().path("certain").asBoolean()).isTrue();
    }

    void exitIsClosedBy(String... disqualifiers) {
        Answer checked = exit().expect(200);
        assertThat(checked.text("/path")).isEqualTo("P3");
        assertThat(checked.body().path("because"))
                .extracting(JsonNode::asText)
                .containsExactly(disqualifiers);
    }
}
