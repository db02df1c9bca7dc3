package org.onewindow.registration.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * Registered items have changed: what they are now, and each of them before and after.
 *
 * @param filedLate when it was filed after its time (REG-150)
 */
@EventType(id = "EVT-07", says = "Registered items of an entity changed.")
@Rule("EVT-07")
record EntityChanged(
        String uscc,
        String name,
        EntityType entityType,
        boolean fdi,
        String authorityCode,
        LocalDate changedOn,
        Registered.Domicile domicile,
        String responsiblePerson,
        Registered.@Nullable Money capital,
        List<Registered.Scope> scopeItems,
        int licenceVersion,
        List<String> representatives,
        List<Delta> deltas,
        @Nullable FiledLate filedLate) {

    static EntityChanged of(Amendment amendment, LocalDate changedOn, @Nullable FiledLate late) {
        EntityFacts entity = amendment.after();
        Registered registered = entity.registered();
        return new EntityChanged(
                entity.uscc(),
                registered.displayName(),
                registered.entityType(),
                registered.fdi(),
                registered.authorityCode(),
                changedOn,
                registered.domicile(),
                registered.responsiblePerson(),
                registered.capital(),
                registered.scopeItems(),
                entity.licenceVersion(),
                registered.representatives(),
                amendment.deltas(),
                late);
    }
}
