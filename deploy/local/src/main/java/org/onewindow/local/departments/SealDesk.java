package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seal engraver and public security 公章刻制: the record of the seals and their e-seals, free. */
final class SealDesk implements Desk {

    private static final List<String> WHOLE_SET =
            List.of("COMPANY", "FINANCE", "INVOICE", "CONTRACT", "LEGAL_REPRESENTATIVE");

    @Override
    public List<String> objections(JsonNode form) {
        return Set.copyOf(WHOLE_SET).containsAll(kinds(form))
                ? List.of()
                : List.of("a seal of an unknown kind is ordered");
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        // Thirteen digits: division of the authority, then the running number.
        String recordNumber = "%s%07d".formatted(form.path("authorityCode").asText(), number);
        List<Map<String, String>> seals = new ArrayList<>();
        for (String kind : kinds(form)) {
            seals.add(Map.of("kind", kind, "reference", recordNumber + "-" + (seals.size() + 1)));
        }
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("sealRecordNumber", recordNumber);
        output.put("seals", seals);
        output.put("fee", "0.00");
        return new Issued(recordNumber, output);
    }

    private static List<String> kinds(JsonNode form) {
        List<String> chosen = new ArrayList<>();
        form.path("seal").path("kinds").forEach(kind -> chosen.add(kind.asText()));
        return chosen.isEmpty() ? WHOLE_SET : chosen.stream().distinct().toList();
    }
}
