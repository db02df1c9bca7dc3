package org.onewindow.registration.application;

import java.util.List;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** The applicant took a set-up back. */
@EventType(id = "EVT-03", about = Subject.Kind.APPLICATION, says = "A set-up was withdrawn.")
@Rule("EVT-03")
record SetupWithdrawn(String applicationId, List<String> reasons) {}
