package org.onewindow.registration.order;

import java.util.Optional;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * An order that was not obeyed in time and still is not.
 *
 * @param ground on which it was given
 * @param rule that the entity broke
 * @param greatestFine the parameter that bounds what this authority may fine for it; empty when
 *     that is for others
 */
public record Disobeyed(
        String uscc,
        Jurisdiction place,
        String number,
        String ground,
        String rule,
        Optional<String> greatestFine) {}
