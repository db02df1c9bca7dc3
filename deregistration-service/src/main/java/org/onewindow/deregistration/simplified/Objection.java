package org.onewindow.deregistration.simplified;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Somebody's objection to an exit (异议). */
@Entity
@Table(name = "exit_objection")
class Objection {

    /** What it is about. */
    enum Ground {
        WAGES,
        SOCIAL_INSURANCE,
        TAX,
        DEBT,
        SUIT,
        INVESTIGATION,
        OTHER
    }

    /**
     * What the objector says.
     *
     * @param contact name or office to ask for
     * @param evidence number of a judgment, contract, case or document, if he has one
     */
    record Content(
            Ground reason,
            String statement,
            String contact,
            PersonalNumber phone,
            Optional<String> evidence) {}

    @Id private UUID id;
    @Column private UUID caseId;
    @Column private String objector;
    private @Nullable String department;

    @Column
    @Enumerated(EnumType.STRING)
    private Ground reason;

    @Column private String statement;
    @Column private String contact;
    @Column private String phone;
    private @Nullable String evidence;

    @Column
    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    @Column private LocalDate filedOn;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(UUID caseId, Actor actor, Content content, LocalDate today) {
        id = UuidV7.next();
        this.caseId = caseId;
        objector = actor.subject();
        department = actor.department().orElse(null);
        reason = content.reason();
        statement = content.statement();
        contact = content.contact();
        phone = content.phone().clear();
        evidence = content.evidence().orElse(null);
        state =
                ObjectionState.onFiling(
                        actor.department().isPresent(), content.evidence().isPresent());
        filedOn = today;
    }

    void uphold() {
        leaveFiled(ObjectionState.UPHELD);
    }

    void withdraw() {
        leaveFiled(ObjectionState.WITHDRAWN);
    }

    private void leaveFiled(ObjectionState next) {
        if (state != ObjectionState.FILED) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the objection is " + state);
        }
        state = next;
    }

    boolean isBy(Actor actor) {
        return objector.equals(actor.subject());
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    ObjectionState state() {
        return state;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    Optional<String> department() {
        return Optional.ofNullable(department);
    }

    Content content() {
        return new Content(
                reason,
                statement,
                contact,
                PersonalNumber.of(phone),
                Optional.ofNullable(evidence));
    }

    /** What the applicant is told: the ground and the words, never who objected. */
    Reason asReason() {
        return new Reason(Reason.Code.OBJECTION, "公示期内有异议(" + reason + "):" + statement);
    }

    long version() {
        return version;
    }
}
