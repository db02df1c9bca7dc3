package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Social insurance 员工参保登记: enters the employer, with or without staff yet. */
final class SocialInsuranceDesk implements Desk {

    @Override
    public List<String> objections(JsonNode form) {
        JsonNode staff = form.path("socialInsurance");
        boolean none = staff.path("noStaffYet").asBoolean();
        int insured = staff.path("insuredPersons").asInt();
        if (none && insured > 0) {
            return List.of("there are persons to insure although there is no staff yet");
        }
        if (!none && insured < 1) {
            return List.of("the number of persons to insure is missing");
        }
        return List.of();
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        String insuranceNumber = "44%010d".formatted(number);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("insuranceNumber", insuranceNumber);
        output.put("insuredPersons", form.path("socialInsurance").path("insuredPersons").asInt());
        return new Issued(insuranceNumber, output);
    }
}
