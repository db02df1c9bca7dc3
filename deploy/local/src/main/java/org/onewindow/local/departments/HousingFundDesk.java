package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Housing fund 住房公积金企业缴存登记: the employer's account. */
final class HousingFundDesk implements Desk {

    /** The employer's share, a year's average wage: 5 to 12 percent. */
    private static final BigDecimal LEAST = new BigDecimal("5");

    private static final BigDecimal MOST = new BigDecimal("12");

    @Override
    public List<String> objections(JsonNode form) {
        JsonNode rate = form.path("housingFund").path("employerRatePercent");
        boolean fits =
                rate.isNumber()
                        && rate.decimalValue().compareTo(LEAST) >= 0
                        && rate.decimalValue().compareTo(MOST) <= 0;
        // A registration that was put off at first is asked for later, without a rate.
        boolean later = form.path("housingFund").path("deferred").asBoolean();
        return fits || later ? List.of() : List.of("the employer's rate is not between 5 and 12");
    }

    @Override
    public Issued issue(JsonNode form, long number) {
        String fundNumber = "GJJ%09d".formatted(number);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("fundNumber", fundNumber);
        JsonNode rate = form.path("housingFund").path("employerRatePercent");
        output.put("employerRatePercent", rate.isNumber() ? rate.decimalValue() : LEAST);
        return new Issued(fundNumber, output);
    }
}
