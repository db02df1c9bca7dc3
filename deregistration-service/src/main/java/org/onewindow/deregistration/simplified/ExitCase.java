package org.onewindow.deregistration.simplified;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** One simplified exit of one entity; what may happen to it is in {@link ExitCaseState}. */
@Entity
@Table(name = "exit_case")
class ExitCase {

    @Id private UUID id;
    @Column private String uscc;
    @Column private String name;
    @Column private String authority;

    @Column
    @Enumerated(EnumType.STRING)
    private ExitCaseState state;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckPoint awaitsOfficerAt;

    @Column private String commitmentVersion;
    @Column private String commitmentDigest;
    @Column private LocalDate openedOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate noticeEndsOn;
    private @Nullable LocalDate fileUntil;
    private @Nullable LocalDate filedOn;
    private @Nullable LocalDate decideBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate endedOn;
    private boolean returnedBefore;

    @Enumerated(EnumType.STRING)
    private Reason.@Nullable Code reasonCode;

    private @Nullable String reason;
    @Version private long version;

    @ElementCollection
    @CollectionTable(name = "exit_signature", joinColumns = @JoinColumn(name = "case_id"))
    private Set<Signature> signatures = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ExitCase() {}

    ExitCase(
            ExitingEntity entity,
            Commitment commitment,
            Collection<Signature> signed,
            LocalDate today) {
        id = UuidV7.next();
        uscc = entity.uscc();
        name = entity.name();
        authority = entity.authority().code();
        state = ExitCaseState.DRAFT;
        commitmentVersion = commitment.textVersion();
        commitmentDigest = commitment.digest();
        openedOn = today;
        signatures.addAll(signed);
    }

    void publish(ExitTimetable timetable) {
        move(Action.PUBLISH);
        publishedOn = timetable.publishedOn();
        noticeEndsOn = timetable.notice().lastDay();
        fileUntil = timetable.filing().lastDay();
    }

    /** The window's end is counted again with a calendar that knows more; nothing else moves. */
    void fileUntil(LocalDate lastDay) {
        fileUntil = lastDay;
    }

    void openWindow() {
        move(Action.OPEN_WINDOW);
    }

    void sign(Collection<Signature> further) {
        signatures.addAll(further);
    }

    void file(LocalDate today, LocalDate dueOn) {
        move(Action.FILE);
        filedOn = today;
        decideBy = dueOn;
    }

    void returnForCorrection(Reason why) {
        move(Action.RETURN);
        returnedBefore = true;
        explain(why);
    }

    void approve(LocalDate today) {
        awaitsOfficerAt = null;
        decidedOn = today;
    }

    void register(LocalDate lastDay) {
        move(Action.REGISTER);
        endedOn = lastDay;
    }

    /** Ends the case without an exit. */
    void close(Action action, Reason why) {
        move(action);
        explain(why);
    }

    void park(CheckPoint point) {
        awaitsOfficerAt = point;
    }

    private void move(Action action) {
        ExitCaseState from = state;
        state =
                from.after(action)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                CommonProblem.STATE_CONFLICT,
                                                "the case is " + from));
        awaitsOfficerAt = null;
    }

    private void explain(Reason why) {
        reasonCode = why.code();
        reason = why.text();
    }

    UUID id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    String name() {
        return name;
    }

    Jurisdiction authority() {
        return new Jurisdiction(authority);
    }

    ExitCaseState state() {
        return state;
    }

    Optional<CheckPoint> awaitsOfficerAt() {
        return Optional.ofNullable(awaitsOfficerAt);
    }

    String commitmentVersion() {
        return commitmentVersion;
    }

    String commitmentDigest() {
        return commitmentDigest;
    }

    Set<Signature> signatures() {
        return Set.copyOf(signatures);
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<LocalDate> noticeEndsOn() {
        return Optional.ofNullable(noticeEndsOn);
    }

    Optional<LocalDate> fileUntil() {
        return Optional.ofNullable(fileUntil);
    }

    Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    Optional<LocalDate> decideBy() {
        return Optional.ofNullable(decideBy);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    boolean wasReturnedBefore() {
        return returnedBefore;
    }

    Optional<Reason> reason() {
        return reasonCode == null || reason == null
                ? Optional.empty()
                : Optional.of(new Reason(reasonCode, reason));
    }

    long version() {
        return version;
    }
}
