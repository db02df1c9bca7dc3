package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commerce 外商投资信息报告: takes the initial report of a foreign investment. */
final class CommerceDesk implements Desk {

    @Override
    public List<String> objections(JsonNode form) {
        return form.path("investmentReport").path("totalInvestment").asText().isBlank()
                ? List.of("the report of the foreign investment is missing")
                : List.of();
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        String report = "WZBG%09d".formatted(number);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("reportNumber", report);
        return new Issued(report, output);
    }
}
