package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;

/** A department that answers as the published examples do has its task taken as done. */
class ExampleAnswersTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    @Rule({"REG-118", "REG-119"})
    void theExampleOfEachDepartmentsOutputIsComplete(Task task) throws IOException {
        JsonNode example =
                json.readTree(
                        Path.of(
                                        "src/main/resources/events/WindowTaskAnswered.v1.%s.example.json"
                                                .formatted(task.department()))
                                .toFile());
        Map<String, Object> output =
                json.convertValue(example.get("output"), new TypeReference<>() {});
        WindowTask asked = WindowTask.pending(UuidV7.next(), task, List.of("COMPANY"));

        assertThat(example.get("outcome").asText()).isEqualTo("DONE");
        assertThat(TaskOutput.defects(asked, output, BigDecimal.ZERO)).isEmpty();
    }
}
