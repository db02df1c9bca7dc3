package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.registration.catalogue.EntityType;

/** Reads names for other parts of registration. */
@ApplicationScoped
public class NameReadings {

    private final NameDesk desk;

    NameReadings(NameDesk desk) {
        this.desk = desk;
    }

    /** How a registered name, longer than any of today or not, is compared with others. */
    public NameReading read(String name, String authorityCode, EntityType type) {
        String readable = name.substring(0, Math.min(name.length(), ProposedName.MAX_LENGTH));
        return NameReading.of(
                desk.checker().check(ProposedName.of(readable, authorityCode, type)).claim());
    }
}
