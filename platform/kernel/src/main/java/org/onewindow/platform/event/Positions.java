package org.onewindow.platform.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.event.InboxStore.Position;
import org.onewindow.platform.event.InboxStore.SubjectOfSource;
import org.onewindow.platform.rule.Rule;

/** How far the subjects of a batch have been applied, while it is: read once and written once. */
final class Positions {

    /** Where an event stands in the sequence of its subject. */
    enum Place {
        /** The next, or one without a sequence. */
        IN_TURN,
        /** Its predecessors are missing. */
        EARLY,
        /** Its subject waits for an operator. */
        PARKED,
        /** At or before the last one applied. */
        DONE
    }

    private final InboxStore inbox;
    private final Map<SubjectOfSource, Position> before;
    private final Map<SubjectOfSource, Long> advanced = new HashMap<>();
    private final Set<SubjectOfSource> holding = new HashSet<>();

    Positions(InboxStore inbox, List<ReceivedEvent> events) {
        this.inbox = inbox;
        Set<SubjectOfSource> subjects =
                events.stream()
                        .filter(event -> event.sequence() > 0)
                        .map(SubjectOfSource::of)
                        .collect(Collectors.toSet());
        before = subjects.isEmpty() ? Map.of() : inbox.positions(subjects);
        before.forEach(
                (subject, position) -> {
                    if (position.holding()) {
                        holding.add(subject);
                    }
                });
    }

    /** Where the event stands; one in turn counts as applied from now on. */
    @Rule("INV-27")
    Place place(ReceivedEvent event) {
        if (event.sequence() == 0) {
            return Place.IN_TURN;
        }
        SubjectOfSource subject = SubjectOfSource.of(event);
        Position position = before.get(subject);
        if (position == null) {
            throw new IllegalStateException("no position of " + subject);
        }
        long applied = advanced.getOrDefault(subject, position.sequence());
        if (event.sequence() <= applied) {
            return Place.DONE;
        }
        if (position.parked()) {
            return Place.PARKED;
        }
        if (event.sequence() > applied + 1) {
            holding.add(subject);
            return Place.EARLY;
        }
        advanced.put(subject, event.sequence());
        return Place.IN_TURN;
    }

    /** Writes what has been applied; returns the subjects whose held events may now be in turn. */
    Set<SubjectOfSource> save() {
        if (!advanced.isEmpty()) {
            inbox.advance(advanced);
        }
        Set<SubjectOfSource> next = new HashSet<>(advanced.keySet());
        next.retainAll(holding);
        return next;
    }
}
