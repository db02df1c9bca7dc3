package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.check.FactFinder;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The application for the exit itself, after the notice (DER-013, DER-018). */
@Singleton
class Filing {

    private final CaseAccess access;
    private final ExitCases cases;
    private final CaseOpening opening;
    private final NoticeEnd noticeEnd;
    private final FactFinder finder;
    private final Examiner examiner;
    private final CaseSteps steps;
    private final BusinessClock clock;

    Filing(
            CaseAccess access,
            ExitCases cases,
            CaseOpening opening,
            NoticeEnd noticeEnd,
            FactFinder finder,
            Examiner examiner,
            CaseSteps steps,
            BusinessClock clock) {
        this.access = access;
        this.cases = cases;
        this.opening = opening;
        this.noticeEnd = noticeEnd;
        this.finder = finder;
        this.examiner = examiner;
        this.steps = steps;
        this.clock = clock;
    }

    /** Fresh facts for a case that may be filed today; refuses before anybody is asked. */
    Facts facts(UUID id, @Nullable String ifMatch, Actor actor) {
        return finder.ask(fileable(id, ifMatch, actor));
    }

    @Transactional
    String fileable(UUID id, @Nullable String ifMatch, Actor actor) {
        return lockFileable(id, ifMatch, actor).uscc();
    }

    /**
     * Files and decides.
     *
     * @param further signatures that were missing, when the commitment was sent back
     */
    @Rule({"DER-013", "DER-018"})
    @Transactional
    ExitCase file(
            UUID id, @Nullable String ifMatch, List<String> further, Facts facts, Actor actor) {
        ExitCase exit = lockFileable(id, ifMatch, actor);
        List<Signature> signed = opening.signatures(exit.uscc(), exit.commitmentVersion(), further);
        exit.sign(signed);
        Examined examined = examiner.examine(exit, facts);
        if (exit.state() == ExitCaseState.NOTICE) {
            endNoticeFirst(exit, examined);
        }
        if (exit.state().after(ExitCaseState.Action.FILE).isPresent()) {
            steps.file(exit, examined, actor);
        }
        cases.flush();
        return exit;
    }

    /**
     * The notice is over but nobody has settled it: its deadline comes a second later, or a source
     * was silent then. This filing's fresh facts settle it. While they are unknown too the filing
     * is taken in all the same, so that nobody loses his window by an outage, and waits.
     */
    @Rule({"DER-011", "DER-002"})
    private void endNoticeFirst(ExitCase exit, Examined examined) {
        noticeEnd.settle(exit, examined);
        if (exit.state() == ExitCaseState.NOTICE) {
            exit.openWindow();
        }
    }

    private ExitCase lockFileable(UUID id, @Nullable String ifMatch, Actor actor) {
        ExitCase exit = access.lockOwn(id, actor);
        EntityTags.requireMatch(ifMatch, exit.version());
        boolean fileable =
                exit.state() == ExitCaseState.NOTICE
                        || exit.state().after(ExitCaseState.Action.FILE).isPresent();
        if (!fileable) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the case is " + exit.state());
        }
        requireInTime(exit);
        return exit;
    }

    @Rule({"DER-012", "DER-013"})
    private void requireInTime(ExitCase exit) {
        var noticeEndsOn = exit.noticeEndsOn().orElseThrow();
        var fileUntil = exit.fileUntil().orElseThrow();
        switch (ExitTimetable.standing(clock.today(), noticeEndsOn, fileUntil)) {
            case IN_TIME -> {}
            case TOO_EARLY ->
                    throw new Refusal(
                            ExitProblem.FILING_TOO_EARLY,
                            Optional.of("may be filed from " + noticeEndsOn.plusDays(1)),
                            List.of(),
                            Map.of("fileFrom", noticeEndsOn.plusDays(1), "fileUntil", fileUntil));
            case TOO_LATE ->
                    throw new Refusal(
                            ExitProblem.FILING_WINDOW_OVER, "could be filed until " + fileUntil);
        }
    }
}
