package org.onewindow.registration.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.PastEntries.PastEntry;

/** What changes replaced, and what of it later changes touched again. */
@Singleton
public class FormerEntries {

    private final PastEntries past;

    @Inject
    FormerEntries(PastEntries past) {
        this.past = past;
    }

    /** The entry of this number, if another has replaced it. */
    @Rule("REG-194")
    public Optional<FormerEntry> find(String uscc, int ordinal) {
        return first(uscc, entry -> entry.ordinal() == ordinal);
    }

    /** The entry that the change of this case replaced. */
    @Rule("REG-195")
    public Optional<FormerEntry> find(String uscc, String replacedBy) {
        return first(uscc, entry -> entry.replacedBy().equals(replacedBy));
    }

    private Optional<FormerEntry> first(String uscc, Predicate<PastEntry> wanted) {
        List<PastEntry> entries = past.of(uscc);
        return entries.stream().filter(wanted).findFirst().map(entry -> former(entry, entries));
    }

    private static FormerEntry former(PastEntry entry, List<PastEntry> entries) {
        List<String> fields = entry.deltas().stream().map(Delta::field).toList();
        List<String> later =
                entries.stream()
                        .filter(other -> other.ordinal() > entry.ordinal())
                        .flatMap(other -> other.deltas().stream())
                        .map(Delta::field)
                        .filter(fields::contains)
                        .distinct()
                        .toList();
        return new FormerEntry(
                entry.ordinal(), entry.replacedBy(), entry.registered(), fields, later);
    }
}
