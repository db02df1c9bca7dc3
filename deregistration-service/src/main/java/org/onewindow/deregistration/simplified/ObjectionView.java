package org.onewindow.deregistration.simplified;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An objection as its objector and the officers see it; the phone number is masked. */
public record ObjectionView(
        UUID id,
        UUID caseId,
        String state,
        LocalDate filedOn,
        Optional<String> department,
        Objection.Content content) {

    static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.id(),
                objection.caseId(),
                objection.state().name(),
                objection.filedOn(),
                objection.department(),
                objection.content());
    }
}
