package org.onewindow.registration.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.registration.entity.Registered;

/**
 * An entity as it is now. What the public may see of it and no more: no number or hash of a person,
 * and of persons the responsible one only (GEN-010).
 *
 * @param entry how often the registered items have been written: 1 at set-up
 */
public record ExportedEntity(
        String uscc,
        String name,
        String entityType,
        boolean fdi,
        String status,
        String authorityCode,
        LocalDate establishedOn,
        Registered.Domicile domicile,
        String responsiblePerson,
        Optional<Registered.Money> capital,
        List<Registered.Scope> scopeItems,
        Optional<String> parentUscc,
        int licenceVersion,
        int entry,
        Optional<LocalDate> endedOn) {

    public ExportedEntity {
        scopeItems = List.copyOf(scopeItems);
    }
}
