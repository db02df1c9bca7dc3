package org.onewindow.registration.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.PersonalNumber;

/**
 * Somebody who appears in the form: a natural person or an organisation.
 *
 * @param id by which the rest of the form names this party, unique in the form
 * @param subjectDocument of somebody from abroad, Hong Kong, Macao or Taiwan (REG-033)
 */
public record Party(
        @NotBlank @Size(max = 20) String id,
        @Nullable @Valid Person person,
        @Nullable @Valid Organisation organisation,
        @Nullable @Valid SubjectDocument subjectDocument) {

    /**
     * A natural person.
     *
     * @param nationality ISO 3166 alpha-3, CHN for Chinese citizens of every region
     * @param residence division code, or country for those living abroad
     */
    public record Person(
            @NotBlank @Size(max = 60) String name,
            @NotNull IdType idType,
            @NotNull PersonalNumber idNumber,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String nationality,
            @Nullable PersonalNumber phone,
            @Nullable @Size(max = 200) String residence) {

        /** The document that the number is of. */
        public enum IdType {
            ID_CARD,
            PASSPORT,
            HK_MACAO_PERMIT,
            TAIWAN_PERMIT,
            FOREIGN_RESIDENT_CARD
        }

        /** A Chinese citizen of whatever region: HK, Macao and Taiwan residents count (REG-022). */
        boolean chineseCitizen() {
            return nationality.equals("CHN");
        }
    }

    /**
     * An organisation; it is verified and signs through its electronic licence (REG-030).
     *
     * @param registrationNumber credit code, or the number at home of a foreign organisation
     * @param country ISO 3166 alpha-3
     */
    public record Organisation(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String registrationNumber,
            @NotNull Kind kind,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String country) {

        /** The five that follow STATE_OWNED may not be general partners either (REG-019). */
        public enum Kind {
            ENTERPRISE,
            WHOLLY_STATE_OWNED,
            STATE_OWNED,
            LISTED,
            PUBLIC_INSTITUTION,
            SOCIAL_ORGANISATION,
            COOPERATIVE
        }
    }

    /** Proof of who somebody from abroad is, in the form that makes it good here. */
    public record SubjectDocument(
            @NotNull Form form,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate issuedOn) {

        /** How the document was made good; the last three by special arrangement. */
        public enum Form {
            NOTARISED_AND_AUTHENTICATED,
            APOSTILLE,
            HONG_KONG_NOTARISED,
            MACAO_NOTARISED,
            TAIWAN_NOTARISED
        }
    }

    @JsonIgnore
    @AssertTrue(message = "give either a person or an organisation")
    public boolean isOneOfTwo() {
        return (person == null) != (organisation == null);
    }

    public boolean naturalPerson() {
        return person != null;
    }

    public String name() {
        if (person != null) {
            return person.name();
        }
        return organisation == null ? "" : organisation.name();
    }

    /** SHA-256 of the number: how proofs, signatures and the credit service know the party. */
    public String numberHash() {
        if (person != null) {
            return Digest.sha256(person.idNumber().clear());
        }
        return organisation == null ? "" : Digest.sha256(organisation.registrationNumber());
    }

    /**
     * Where the papers of this party come from: CHN for whoever has papers of the mainland, also
     * for residents of Hong Kong, Macao and Taiwan with a permit of the mainland.
     */
    public String country() {
        if (organisation != null) {
            return organisation.country();
        }
        return person != null && person.idType() == Person.IdType.PASSPORT
                ? person.nationality()
                : "CHN";
    }

    public boolean chinese() {
        if (person != null) {
            return person.chineseCitizen();
        }
        return organisation != null && organisation.country().equals("CHN");
    }
}
