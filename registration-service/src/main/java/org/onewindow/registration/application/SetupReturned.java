package org.onewindow.registration.application;

import java.util.List;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** A set-up went back with the full list of corrections. */
@EventType(
        id = "EVT-03",
        about = Subject.Kind.APPLICATION,
        says = "A set-up was returned for corrections.")
@Rule("EVT-03")
record SetupReturned(String applicationId, List<String> reasons) {}
