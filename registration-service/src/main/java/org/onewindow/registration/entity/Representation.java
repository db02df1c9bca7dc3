package org.onewindow.registration.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;

/** How the right to act for an entity hangs on its responsible person (GEN-011, REG-151). */
public final class Representation {

    private Representation() {}

    /**
     * Whoever is responsible now, by the hashes of the number under which the entry knows him in an
     * office or as a member; none where it knows his name alone.
     */
    @Rule("GEN-011")
    public static Set<String> numbersOfResponsible(Registered entry) {
        return Stream.concat(
                        entry.officers().stream()
                                .filter(held -> held.name().equals(entry.responsiblePerson()))
                                .map(Registered.Officer::idHash),
                        entry.investors().stream()
                                .filter(held -> held.name().equals(entry.responsiblePerson()))
                                .map(Registered.Investor::idHash))
                .collect(Collectors.toSet());
    }

    /** Whether this is the responsible person, as far as the entry knows him. */
    @Rule("GEN-011")
    public static boolean isResponsible(Registered entry, String name, String idHash) {
        Set<String> numbers = numbersOfResponsible(entry);
        return entry.responsiblePerson().equals(name)
                && (numbers.isEmpty() || numbers.contains(idHash));
    }

    /**
     * Under another responsible person nobody goes on whom the former one let act: he himself does,
     * if the change was filed by his own login, and everybody else is authorised anew.
     *
     * @param self SHA-256 of the new one's own login; empty where somebody filed for him
     */
    @Rule({"GEN-011", "REG-151"})
    public static List<String> after(
            Registered before, String name, String idHash, Optional<String> self) {
        return isResponsible(before, name, idHash)
                ? before.representatives()
                : self.map(List::of).orElse(List.of());
    }
}
