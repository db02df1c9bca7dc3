package org.onewindow.registration.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Refusal;

/**
 * How a case stands, as far as it matters for what an officer may do with it.
 *
 * @param handler who has it in hand
 * @param greenChannel whether this place knows the service officer and his priority (REG-143)
 */
record Standing(
        ApplicationState state,
        Optional<String> handler,
        boolean extended,
        Optional<String> refusalDrafter,
        Optional<String> extensionDrafter,
        boolean greenChannel) {

    /**
     * An action and whether the reader may take it now.
     *
     * @param blockedBy why not; empty when he may
     */
    public record Offer(String action, boolean allowed, Optional<Why> blockedBy) {}

    /** A stable code with its words. */
    public record Why(String code, String zh, String en) {

        static Why of(ProblemCode code) {
            return new Why(code.name(), code.zh(), code.en());
        }
    }

    static Standing of(Application application, boolean greenChannel) {
        return new Standing(
                application.state,
                Optional.ofNullable(application.handler),
                application.extended,
                Optional.ofNullable(application.refusalDrafter),
                Optional.ofNullable(application.extensionDrafter),
                greenChannel);
    }

    boolean isOpenTo(Actor officer) {
        return handler.map(officer.subject()::equals).orElse(true);
    }

    /** Every action, in the order of the work. */
    List<Offer> offers(Actor officer) {
        return Arrays.stream(ReviewAction.values())
                .map(
                        action -> {
                            Optional<Why> why = action.blockedFor(officer, this).map(Why::of);
                            return new Offer(action.name(), why.isEmpty(), why);
                        })
                .toList();
    }

    /**
     * @throws Refusal with the code that the case view shows as well
     */
    void require(ReviewAction action, Actor officer) {
        action.blockedFor(officer, this)
                .ifPresent(
                        code -> {
                            throw new Refusal(code, action + " while " + state);
                        });
    }
}
