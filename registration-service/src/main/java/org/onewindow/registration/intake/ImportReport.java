package org.onewindow.registration.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onewindow.registration.intake.FactRules.Reading;

/**
 * What became of an import. The four counts add up to the rows.
 *
 * @param source where the rows come from, in the officer's words
 */
public record ImportReport(
        UUID importId,
        String source,
        Instant importedAt,
        int rows,
        int accepted,
        int warned,
        int refused,
        int skipped) {

    static ImportReport of(UUID id, String source, Instant at, List<Reading> readings) {
        return new ImportReport(
                id,
                source,
                at,
                readings.size(),
                count(readings, Outcome.ACCEPTED),
                count(readings, Outcome.WARNED),
                count(readings, Outcome.REFUSED),
                count(readings, Outcome.SKIPPED));
    }

    private static int count(List<Reading> readings, Outcome outcome) {
        return (int) readings.stream().filter(reading -> reading.outcome() == outcome).count();
    }
}
