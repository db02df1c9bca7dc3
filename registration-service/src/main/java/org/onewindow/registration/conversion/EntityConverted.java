package org.onewindow.registration.conversion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Delta;
import org.onewindow.registration.entity.Registered;

/**
 * An individual business has become an enterprise under its own code: what it is now, and each item
 * before and after. It is the one event of its case, in place of an {@code EntityChanged}.
 */
@EventType(id = "EVT-09", says = "An individual business became an enterprise in place.")
@Rule({"EVT-09", "REG-155"})
record EntityConverted(
        String uscc,
        String name,
        EntityType previousType,
        EntityType entityType,
        String authorityCode,
        LocalDate establishedOn,
        LocalDate convertedOn,
        int licenceVersion,
        boolean fdi,
        Registered.Domicile domicile,
        String responsiblePerson,
        Registered.@Nullable Money capital,
        List<Registered.Scope> scopeItems,
        List<String> representatives,
        List<Delta> deltas) {}
