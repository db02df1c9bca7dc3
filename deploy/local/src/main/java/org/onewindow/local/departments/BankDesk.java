package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bank chosen 银行开户预约: a reserved account. */
final class BankDesk implements Desk {

    @Override
    public List<String> objections(JsonNode form) {
        List<String> found = new ArrayList<>();
        for (String field : List.of("bankCode", "branch")) {
            if (form.path("bank").path(field).asText().isBlank()) {
                found.add("bank." + field + " is missing");
            }
        }
        return found;
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        JsonNode bank = form.path("bank");
        String reservation = "%s-%010d".formatted(bank.path("bankCode").asText(), number);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("reservationNumber", reservation);
        output.put("branch", bank.path("branch").asText());
        return new Issued(reservation, output);
    }
}
