package org.onewindow.registration.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.window.WindowInputs;

/**
 * Everything that is asked to set up an entity, once (REG-130, REG-135): the registered items of
 * REG-002, the filing items of REG-003 and the inputs of the one-window tasks.
 *
 * <p>It is flat because it is the application data of the law, field by field. Everybody who
 * appears in it stands once in {@code parties} and is named by that party's id elsewhere. What is
 * only malformed is refused by the sizes and patterns here (400); what is wrong in law is found by
 * the checks of the submission.
 *
 * @param intakeAuthority whose window took the file in, where that is not the competent authority
 *     (REG-139)
 * @param name required for all types but IND
 * @param capital subscribed or declared capital; none for IND, BR and cooperatives without
 * @param applicant party id of whoever applies
 * @param responsible party id of the legal representative, investor, executing partner or operator
 * @param delegate party id of the natural person who acts for an executing partner that is an
 *     organisation
 * @param liaison party id of the registration liaison (登记联络员)
 * @param jointPermits items of the permit list that are applied for together with the set-up (task
 *     T8)
 * @param serviceRecipient party id of the recipient of legal documents of a foreign investment
 */
@Rule({"REG-130", "REG-135"})
public record SetupForm(
        @NotNull EntityType entityType,
        boolean fdi,
        @NotNull @Pattern(regexp = CODE_OF_DIVISION) String authorityCode,
        @NotNull Channel channel,
        @Nullable @Pattern(regexp = CODE_OF_DIVISION) String intakeAuthority,
        @Nullable @Size(min = 1, max = 60) String name,
        @NotEmpty @Size(max = 300) List<@NotNull @Valid Party> parties,
        @NotBlank @Size(max = 20) String applicant,
        @Nullable @Valid Agent agent,
        @NotBlank @Size(max = 20) String responsible,
        @Nullable @Size(max = 20) String delegate,
        @Nullable @Size(max = 20) String liaison,
        @Nullable @Size(max = 20) String serviceRecipient,
        @Nullable @Valid Capital capital,
        @Size(max = 250) List<@NotNull @Valid Member> members,
        @Size(max = 60) List<@NotNull @Valid Officer> officers,
        @Nullable @Valid Supervision supervision,
        @Nullable @Valid BeneficialOwnership beneficialOwnership,
        @Nullable @Valid Parent parent,
        @NotNull @Valid Domicile domicile,
        @Nullable @Valid ServiceConsent serviceConsent,
        @Nullable @Valid InvestmentReport investmentReport,
        @Size(max = 20) List<@NotNull @Size(max = 20) String> jointPermits,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ScopeChoice> scopeItems,
        @Nullable @Pattern(regexp = "LONG|\\d{4}-\\d{2}-\\d{2}") String term,
        @Size(max = 40) List<@NotNull @Valid Document> documents,
        @Size(max = 20) List<@NotNull @Valid Commitment> commitments,
        @Nullable @Valid Tolerance tolerance,
        @NotNull @Valid IntegrityEducation integrityEducation,
        @NotNull @Valid WindowInputs oneWindow) {

    static final String CODE_OF_DIVISION = Jurisdiction.FORM;

    /** Where the application came in; the same rules on each (REG-140). */
    public enum Channel {
        WEB,
        APP,
        KIOSK_24H,
        BANK,
        WINDOW,
        OFFSHORE
    }

    /** Who files for the applicant, with the authorisation that REG-006 asks for. */
    public record Agent(
            @NotBlank @Size(max = 20) String party,
            @Nullable @Size(max = 60) String authorisationNumber) {}

    /**
     * An amount in a currency of ISO 4217; written as text so that no digit is lost.
     *
     * @param raisedBy of a joint-stock company; by its promoters alone when not said (REG-013)
     */
    public record Capital(
            @NotNull
                    @PositiveOrZero
                    @Digits(integer = 15, fraction = 2)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable Raising raisedBy) {

        /** Who takes the shares that the promoters do not take. */
        public enum Raising {
            PROMOTION,
            OFFER,
            PUBLIC_OFFER
        }

        public boolean offered() {
            return raisedBy == Raising.OFFER || raisedBy == Raising.PUBLIC_OFFER;
        }
    }

    /**
     * Shareholder, promoter, investor, partner, cooperative member, operator or family member.
     *
     * @param farmer for cooperatives (REG-020)
     */
    public record Member(
            @NotBlank @Size(max = 20) String party,
            @NotNull Role role,
            @Nullable Boolean farmer,
            @Nullable @Valid Contribution contribution) {

        /** What the member is in the entity. */
        public enum Role {
            SHAREHOLDER,
            PROMOTER,
            INVESTOR,
            GENERAL_PARTNER,
            LIMITED_PARTNER,
            COOPERATIVE_MEMBER,
            OPERATOR,
            FAMILY_MEMBER
        }
    }

    /** What a member puts in, in the currency of the capital. */
    public record Contribution(
            @NotNull
                    @PositiveOrZero
                    @Digits(integer = 15, fraction = 2)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal amount,
            @NotNull Kind kind,
            @Nullable LocalDate dueOn,
            @Nullable
                    @PositiveOrZero
                    @Digits(integer = 15, fraction = 2)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal paidIn) {

        /** REG-017 lists what may be put in; the last five may not, or only by some partners. */
        public enum Kind {
            MONEY,
            GOODS,
            INTELLECTUAL_PROPERTY,
            LAND_USE_RIGHT,
            EQUITY,
            CLAIM,
            OTHER_PROPERTY,
            LABOUR,
            CREDIT,
            PERSONAL_NAME,
            GOODWILL,
            FRANCHISE,
            ENCUMBERED_PROPERTY
        }
    }

    /** Somebody in an office; who is the legal representative stands in {@code responsible}. */
    public record Officer(@NotBlank @Size(max = 20) String party, @NotNull Office office) {

        /** Offices of a company or cooperative. */
        public enum Office {
            DIRECTOR,
            SUPERVISOR,
            MANAGER,
            SENIOR_MANAGER,
            FINANCE_OFFICER
        }
    }

    /** How a company does without supervisors (REG-026). */
    public record Supervision(
            @Nullable Boolean waivedByAllShareholders, @Nullable Boolean auditCommittee) {

        public boolean waived() {
            return Boolean.TRUE.equals(waivedByAllShareholders);
        }

        public boolean byAuditCommittee() {
            return Boolean.TRUE.equals(auditCommittee);
        }
    }

    /**
     * The entity that a branch belongs to (REG-001).
     *
     * @param decidedOn when it decided to set the branch up (REG-165)
     */
    public record Parent(
            @NotBlank @Size(max = 18) String uscc,
            @NotNull EntityType entityType,
            @NotBlank @Size(max = 60) String name,
            @Nullable LocalDate decidedOn) {}

    /**
     * Domicile or main premises; there is exactly one (REG-070).
     *
     * @param addressCode standard address code; it begins with the six digits of the division
     * @param cluster whose address it is, for the member of a cluster (REG-074)
     * @param byCommitment declared by commitment instead of a proof (REG-071)
     */
    @Rule("REG-070")
    public record Domicile(
            @NotNull @Pattern(regexp = "[0-9]{6,24}") String addressCode,
            @NotBlank @Size(max = 200) String text,
            @NotNull Usage usage,
            @NotNull Right right,
            @Nullable Boolean byCommitment,
            @Nullable Boolean online,
            @Nullable @Valid Cluster cluster) {

        /** What the building is for. */
        public enum Usage {
            COMMERCIAL,
            OFFICE,
            INDUSTRIAL,
            RESIDENTIAL,
            AGRICULTURAL
        }

        /** By what right it is used. */
        public enum Right {
            OWNED,
            LEASED,
            LENT
        }

        public boolean declaredByCommitment() {
            return Boolean.TRUE.equals(byCommitment);
        }

        public boolean onlineOnly() {
            return Boolean.TRUE.equals(online);
        }

        public String division() {
            return addressCode.substring(0, 6);
        }
    }

    /**
     * An item of the standard catalogue.
     *
     * @param text if given it must be the catalogue's: free text is refused (REG-060)
     * @param approval of a PRE item (REG-061)
     * @param filing wanted together with the registration, of a FILING item (REG-063)
     */
    public record ScopeChoice(
            @NotBlank @Size(max = 20) String code,
            @Nullable @Size(max = 200) String text,
            @Nullable Boolean main,
            @Nullable @Valid Approval approval,
            @Nullable @Valid ItemFiling filing) {

        public boolean chosenAsMain() {
            return Boolean.TRUE.equals(main);
        }
    }

    /**
     * What the filing of an item says beyond the form.
     *
     * @param premises where it is carried on; the domicile when not said
     */
    public record ItemFiling(@Nullable @Size(min = 1, max = 200) String premises) {}

    /** The host whose address a member of a cluster uses, and their agreement. */
    public record Cluster(
            @NotBlank @Size(max = 18) String hostUscc,
            @NotBlank @Size(max = 60) String agreement) {}

    /**
     * What the report of a foreign investment says beyond the form (REG-082).
     *
     * @param totalInvestment in the currency of the capital
     * @param controllers who controls the entity in the end
     */
    public record InvestmentReport(
            @NotNull
                    @PositiveOrZero
                    @Digits(integer = 15, fraction = 2)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    BigDecimal totalInvestment,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Controller> controllers) {

        /**
         * @param country ISO 3166 alpha-3
         */
        public record Controller(
                @NotBlank @Size(max = 100) String name,
                @NotNull @Pattern(regexp = "[A-Z]{3}") String country) {}

        public InvestmentReport {
            controllers = controllers == null ? List.of() : List.copyOf(controllers);
        }
    }

    /** Consent to service by electronic means, with the addresses for it (REG-076). */
    public record ServiceConsent(
            @Nullable PersonalNumber phone, @Nullable @Email @Size(max = 100) String email) {

        @JsonIgnore
        @AssertTrue(message = "give a telephone or a mailbox")
        public boolean isReachable() {
            return phone != null || email != null;
        }
    }

    /** The document of a prior approval. */
    public record Approval(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate reconfirmedOn) {}

    /** A document handed in, by the hash of its file. */
    public record Document(
            @NotNull Kind kind, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        /** The documents of REG-004 that the platform does not have itself. */
        public enum Kind {
            DOMICILE,
            ARTICLES,
            APPOINTMENTS,
            MINUTES,
            MEMBER_LIST,
            PROFESSIONAL_LICENCES,
            CAPITAL_VERIFICATION,
            CSRC_REGISTRATION,
            /** What a platform says of a shop on it (REG-075). */
            PLATFORM_PROOF,
            /** The notarised papers of members from Hong Kong and Macao, where they follow. */
            SUBJECT_DOCUMENT
        }
    }

    /** Something promised, in the version of its text that was shown (REG-098). */
    public record Commitment(
            @NotNull Kind kind, @NotBlank @Size(max = 20) String textVersion, boolean accepted) {

        /** What is promised. */
        public enum Kind {
            DOMICILE,
            NAME_SIMILAR,
            /** To keep the conditions of what would need an approval (REG-086). */
            PROMISE_ENTRY
        }
    }

    /** Secondary documents that follow by a date under a written commitment (REG-097). */
    public record Tolerance(
            @NotEmpty @Size(max = 7) List<Document.@NotNull Kind> missing,
            @NotBlank @Size(max = 20) String textVersion,
            boolean accepted) {

        public Tolerance {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /** Pre-entry integrity education (REG-099). */
    public record IntegrityEducation(
            @NotBlank @Size(max = 20) String textVersion, boolean acknowledged) {}

    public SetupForm {
        parties = parties == null ? List.of() : List.copyOf(parties);
        members = members == null ? List.of() : List.copyOf(members);
        officers = officers == null ? List.of() : List.copyOf(officers);
        scopeItems = scopeItems == null ? List.of() : List.copyOf(scopeItems);
        jointPermits = jointPermits == null ? List.of() : List.copyOf(jointPermits);
        documents = documents == null ? List.of() : List.copyOf(documents);
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    public Optional<Party> party(@Nullable String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /**
     * How an applicant knows the party of this id: by its own name, or by the id where the form
     * names nobody so.
     */
    @Rule("GEN-010")
    public String nameOf(String id) {
        return party(id).map(Party::name).orElse(id);
    }

    public List<Member> membersOf(Member.Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

    public List<Officer> officersOf(Officer.Office office) {
        return officers.stream().filter(officer -> officer.office() == office).toList();
    }

    public boolean promises(Commitment.Kind kind) {
        return commitments.stream()
                .anyMatch(commitment -> commitment.kind() == kind && commitment.accepted());
    }
}
