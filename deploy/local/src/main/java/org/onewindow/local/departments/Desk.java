package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one department checks, and what it makes of a form that passes. */
interface Desk {

    /** What the department's own rules find wrong with the form; empty when nothing is. */
    List<String> objections(JsonNode form);

    /**
     * The record that is issued.
     *
     * @param number the next of the department's own numbering
     */
    Issued issue(JsonNode form, long number);

    /**
     * @param reference number of the department's document
     * @param output what goes back to registration
     */
    record Issued(String reference, Map<String, Object> output) {}

    /** What every department checks before its own rules. */
    default List<String> allObjections(JsonNode form, String uscc) {
        List<String> all = new ArrayList<>();
        if (!CreditCodes.isValid(uscc)) {
            all.add("the credit code's check digits are wrong");
        }
        if (!form.path("uscc").asText().equals(uscc)) {
            all.add("the form is about another credit code");
        }
        if (form.path("name").asText().isBlank()) {
            all.add("the name is missing");
        }
        if (form.path("legalRepresentative").path("name").asText().isBlank()) {
            all.add("the legal representative is missing");
        }
        all.addAll(objections(form));
        return all;
    }
}
