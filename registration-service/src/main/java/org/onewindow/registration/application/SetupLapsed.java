package org.onewindow.registration.application;

import java.util.List;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** A set-up taken with documents missing lapsed, because they did not follow in time (REG-097). */
@EventType(
        id = "EVT-03",
        about = Subject.Kind.APPLICATION,
        says = "A set-up lapsed: what was missing did not follow in time.")
@Rule("EVT-03")
record SetupLapsed(String applicationId, List<String> reasons) {}
