package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tax bureau 发票和税控设备: tax file, invoice quota, and a Ukey that costs nothing. */
final class TaxDesk implements Desk {

    private static final Set<String> TAXPAYERS = Set.of("SMALL_SCALE", "GENERAL");

    @Override
    public List<String> objections(JsonNode form) {
        List<String> found = new ArrayList<>();
        JsonNode tax = form.path("tax");
        if (!TAXPAYERS.contains(tax.path("taxpayer").asText())) {
            found.add("the kind of taxpayer is missing");
        }
        if (tax.path("invoicesPerMonth").asInt() < 1) {
            found.add("the number of invoices a month is missing");
        }
        if (form.path("financeOfficer").path("name").asText().isBlank()) {
            found.add("the finance officer is missing");
        }
        return found;
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        String fileNumber = "%s-SW-%08d".formatted(form.path("authorityCode").asText(), number);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("taxFileNumber", fileNumber);
        output.put("invoiceQuota", form.path("tax").path("invoicesPerMonth").asInt());
        output.put("ukeyNumber", "%012d".formatted(number));
        output.put("fee", "0.00");
        return new Issued(fileNumber, output);
    }
}
