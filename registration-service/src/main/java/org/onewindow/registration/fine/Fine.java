package org.onewindow.registration.fine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.registration.correction.OrderText;

/**
 * A fine for an order that was not obeyed, see {@link FineState} for its life.
 *
 * @param amount in yuan
 * @param statement what the entity said before
 * @param number of the document; there once it is imposed
 */
record Fine(
        UUID id,
        UUID orderId,
        String uscc,
        String authorityCode,
        BigDecimal amount,
        FineState state,
        OrderText text,
        Optional<String> statement,
        Optional<LocalDate> heardOn,
        Optional<String> number,
        Optional<LocalDate> closedOn,
        Optional<String> closingReason,
        long version) {

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }
}
