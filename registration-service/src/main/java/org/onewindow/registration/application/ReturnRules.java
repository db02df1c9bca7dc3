package org.onewindow.registration.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.onewindow.platform.rule.Rule;

/** What a second return may still name (REG-092). */
final class ReturnRules {

    private ReturnRules() {}

    /**
     * The defects that stood in the returned form already and were not named then: at a place that
     * the applicant has left as it was, or at no place at all.
     *
     * @param told what all returns before have named
     * @param before the form as returned last
     * @param after the form as it came back
     */
    @Rule("REG-092")
    static List<Defect> overlooked(
            List<Defect> named, List<Defect> told, JsonNode before, JsonNode after) {
        return named.stream()
                .filter(defect -> !told.contains(defect) && !wasTold(defect, told))
                .filter(defect -> isUnchanged(defect, before, after))
                .toList();
    }

    private static boolean wasTold(Defect defect, List<Defect> told) {
        return told.stream()
                .anyMatch(
                        earlier ->
                                earlier.text().equals(defect.text())
                                        || (!defect.pointer().isEmpty()
                                                && earlier.pointer().equals(defect.pointer())));
    }

    private static boolean isUnchanged(Defect defect, JsonNode before, JsonNode after) {
        return defect.pointer().isEmpty()
                || before.at(defect.pointer()).equals(after.at(defect.pointer()));
    }
}
