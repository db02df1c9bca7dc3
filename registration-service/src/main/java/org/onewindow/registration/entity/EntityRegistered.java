package org.onewindow.registration.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * An entity has come into being; the first event of its credit code.
 *
 * @param status of one that another register has, where it is not ACTIVE
 * @param statusSince the day on which it came to it
 */
@EventType(id = "EVT-04", says = "An entity was registered and has its licence.")
@Rule("EVT-04")
record EntityRegistered(
        String applicationId,
        String uscc,
        String name,
        EntityType entityType,
        boolean fdi,
        String authorityCode,
        LocalDate establishedOn,
        Registered.Domicile domicile,
        String responsiblePerson,
        Registered.@Nullable Money capital,
        List<Registered.Scope> scopeItems,
        int licenceVersion,
        List<String> representatives,
        @Nullable String status,
        @Nullable LocalDate statusSince) {}
