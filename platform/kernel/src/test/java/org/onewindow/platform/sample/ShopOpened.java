package org.onewindow.platform.sample;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.identity.PersonalNumber;

/** A sample event. */
@EventType(id = "EVT-000", says = "A shop has opened.")
public record ShopOpened(String name, PersonalNumber keeper) {}
