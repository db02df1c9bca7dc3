package org.onewindow.registration.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onewindow.platform.rule.Rule;

/** What a register entry becomes when false items of it are taken back. */
public final class Restoring {

    private Restoring() {}

    /**
     * The present entry with the named items as they were.
     *
     * @param fields as {@link Delta} calls them
     */
    @Rule({"REG-194", "REG-195"})
    public static Registered items(
            Registered present, Registered former, Collection<String> fields) {
        return new Registered(
                from(fields, "name", present, former).name(),
                from(fields, "entityType", present, former).entityType(),
                from(fields, "fdi", present, former).fdi(),
                from(fields, "authorityCode", present, former).authorityCode(),
                from(fields, "domicile", present, former).domicile(),
                from(fields, "responsiblePerson", present, former).responsiblePerson(),
                from(fields, "capital", present, former).capital(),
                from(fields, "scopeItems", present, former).scopeItems(),
                from(fields, "investors", present, former).investors(),
                from(fields, "parentUscc", present, former).parentUscc(),
                from(fields, "term", present, former).term(),
                // Whom a false responsible person let act goes with him (GEN-011).
                from(fields, "responsiblePerson", present, former).representatives(),
                from(fields, "officers", present, former).officers());
    }

    private static Registered from(
            Collection<String> fields, String field, Registered present, Registered former) {
        return fields.contains(field) ? former : present;
    }

    /** The entry without persons who were entered falsely, by the hash of their number. */
    @Rule("REG-193")
    public static Registered without(
            Registered present, Set<String> officers, Set<String> investors) {
        List<Registered.Officer> officersLeft =
                present.officers().stream()
                        .filter(officer -> !officers.contains(officer.idHash()))
                        .toList();
        List<Registered.Investor> investorsLeft =
                present.investors().stream()
                        .filter(investor -> !investors.contains(investor.idHash()))
                        .toList();
        return people(present, investorsLeft, officersLeft);
    }

    /** The entry with these persons. */
    public static Registered people(
            Registered present,
            List<Registered.Investor> investors,
            List<Registered.Officer> officers) {
        return with(present, present.name(), investors, officers);
    }

    /** The entry under its credit code, where its name went to somebody else (DER-064). */
    @Rule("DER-064")
    public static Registered named(Registered present, String name) {
        return with(present, name, present.investors(), present.officers());
    }

    private static Registered with(
            Registered present,
            @org.jspecify.annotations.Nullable String name,
            List<Registered.Investor> investors,
            List<Registered.Officer> officers) {
        return new Registered(
                name,
                present.entityType(),
                present.fdi(),
                present.authorityCode(),
                present.domicile(),
                present.responsiblePerson(),
                present.capital(),
                present.scopeItems(),
                investors,
                present.parentUscc(),
                present.term(),
                present.representatives(),
                officers);
    }
}
