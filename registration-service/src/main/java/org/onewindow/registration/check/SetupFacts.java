package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.measures.Measures;

/**
 * What the checks look at beside the form.
 *
 * @param today on which it is decided
 * @param filedOn the day of the submission, whose parameters apply (GEN-009)
 * @param formDigest what the signatures must be over
 * @param crossProvinceIntake whether the window that took the file in takes those of other
 *     provinces (REG-139)
 * @param filedByAgent whether whoever filed it may only act for others (REG-006)
 * @param name what the applicant holds of the form's name
 * @param parent what a branch belongs to, where this register knows it
 * @param industryMedian the usual capital of the industry in yuan, where enough entities have one
 */
public record SetupFacts(
        LocalDate today,
        LocalDate filedOn,
        Catalogues catalogues,
        ParameterSet parameters,
        String formDigest,
        Evidence evidence,
        Name name,
        Optional<Parent> parent,
        List<PersonBar> bars,
        Address address,
        Documents documents,
        boolean crossProvinceIntake,
        boolean filedByAgent,
        Measures measures,
        Optional<BigDecimal> industryMedian) {

    /**
     * What is known of the name.
     *
     * @param reserved whether it is, for this applicant, authority and type today
     * @param evidence what the reservation rests on beside the rules, by the applicant's word;
     *     empty for most names
     * @param ofForeignInvestor whether that is a foreign investor's own trade name (REG-046)
     */
    public record Name(boolean reserved, String evidence, boolean ofForeignInvestor) {

        public static final Name NOT_RESERVED = new Name(false, "", false);
        public static final Name RESERVED = new Name(true, "", false);
    }

    /** What a branch belongs to, as it is registered (REG-001). */
    public record Parent(String name, EntityType entityType, boolean alive) {}

    /**
     * What is known of the address.
     *
     * @param bannedFor why it is on the ban list; empty when it is not
     * @param host of the cluster that the form names, if it is one (REG-074)
     * @param entities living entities registered there, outside a cluster
     */
    public record Address(String bannedFor, int entities, Optional<Host> host) {

        public Address(String bannedFor, int entities) {
            this(bannedFor, entities, Optional.empty());
        }
    }

    /** The host of a cluster, at its own address. */
    public record Host(String addressCode, boolean active) {}

    /**
     * What is known of the documents beside the form.
     *
     * @param secondary kinds that may be handed in later (REG-097)
     * @param supplied kinds handed in since the submission
     * @param brokenBefore the applicant has broken such a commitment and is not trusted again yet
     */
    public record Documents(Set<String> secondary, Set<String> supplied, boolean brokenBefore) {

        public Documents {
            secondary = Set.copyOf(secondary);
            supplied = Set.copyOf(supplied);
        }
    }

    /** The same of a branch that is registered already, whose form names no parent. */
    public SetupFacts under(Optional<Parent> registered) {
        return new SetupFacts(
                today,
                filedOn,
                catalogues,
                parameters,
                formDigest,
                evidence,
                name,
                registered,
                bars,
                address,
                documents,
                crossProvinceIntake,
                filedByAgent,
                measures,
                industryMedian);
    }

    public SetupFacts {
        bars = List.copyOf(bars);
    }
}
