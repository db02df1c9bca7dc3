package org.onewindow.registration.application;

import java.util.List;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** A set-up was refused by two officers. */
@EventType(id = "EVT-03", about = Subject.Kind.APPLICATION, says = "A set-up was refused.")
@Rule("EVT-03")
record SetupRefused(String applicationId, List<String> reasons) {}
