package org.onewindow.registration.fraud;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * A registration was revoked because it was obtained by fraud.
 *
 * @param scope SETUP only when the whole set-up is gone; false items of it are a CHANGE
 * @param persons SHA-256 of the numbers of those who are barred for it
 */
@EventType(id = "EVT-13", says = "A registration was revoked because it was obtained by fraud.")
@Rule("EVT-13")
record RegistrationCancelled(
        String uscc,
        UUID caseId,
        String scope,
        String status,
        String previousStatus,
        LocalDate cancelledOn,
        String documentNumber,
        List<String> items,
        List<String> persons) {

    RegistrationCancelled {
        items = List.copyOf(items);
        persons = List.copyOf(persons);
    }
}
