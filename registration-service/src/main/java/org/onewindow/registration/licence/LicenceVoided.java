package org.onewindow.registration.licence;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A licence is no longer valid. */
@EventType(id = "EVT-17", says = "A licence was voided.")
@Rule("EVT-17")
record LicenceVoided(String uscc, int licenceVersion, String reason) {}
