package org.onewindow.registration.check;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.measures.Measures;

/**
 * What the checks look at beside the form. The day and the parameters are those of the submission
 * (GEN-009).
 *
 * @param formDigest what the signatures must be over
 * @param nameReserved whether the name is reserved for this applicant, authority and type today
 */
public record SetupFacts(
        LocalDate today,
        Catalogues catalogues,
        ParameterSet parameters,
        String formDigest,
        Evidence evidence,
        boolean nameReserved,
        List<PersonBar> bars,
        Address address,
        Measures measures) {

    /**
     * What is known of the address.
     *
     * @param bannedFor why it is on the ban list; empty when it is not
     * @param entities living entities registered there, outside a cluster
     */
    public record Address(String bannedFor, int entities) {}

    public SetupFacts {
        bars = List.copyOf(bars);
    }
}
