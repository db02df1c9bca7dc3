package org.onewindow.registration.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.registration.correction.OrderText;

/**
 * An order to correct, see {@link OrderState} for its life.
 *
 * @param correctBy last day on which the entity may correct
 * @param number of the document; there once it is issued
 */
record CorrectiveOrder(
        UUID id,
        String uscc,
        String authorityCode,
        Ground ground,
        OrderState state,
        OrderText text,
        LocalDate correctBy,
        Optional<String> number,
        Optional<LocalDate> orderedOn,
        Optional<LocalDate> closedOn,
        Optional<String> closingReason,
        long version) {

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }
}
