package org.onewindow.registration.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;

/**
 * What the register of a place and those below it holds at one instant; statistics only, never an
 * appraisal target of an office (INV-29).
 *
 * @param active how many go on: active, dormant and liquidating ones
 * @param activeByType the same by type
 * @param byStatus all, also those that have ended
 */
record EntityCount(
        Instant asOf,
        String jurisdiction,
        long active,
        Map<EntityType, Long> activeByType,
        Map<EntityStatus, Long> byStatus) {

    /** So many entries of one type and status. */
    record Group(EntityType type, EntityStatus status, long entities) {}

    EntityCount {
        activeByType = Map.copyOf(activeByType);
        byStatus = Map.copyOf(byStatus);
    }

    /**
     * Adds up the groups.
     *
     * @param groups all of the place, taken in one statement
     */
    @Rule("INV-26")
    static EntityCount of(Instant asOf, String jurisdiction, List<Group> groups) {
        List<Group> active = groups.stream().filter(group -> group.status().isAlive()).toList();
        return new EntityCount(
                asOf,
                jurisdiction,
                active.stream().mapToLong(Group::entities).sum(),
                active.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Group::type,
                                        TreeMap::new,
                                        Collectors.summingLong(Group::entities))),
                groups.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Group::status,
                                        TreeMap::new,
                                        Collectors.summingLong(Group::entities))));
    }
}
