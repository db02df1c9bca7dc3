package org.onewindow.registration.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** A complete set-up has been handed in. */
@EventType(
        id = "EVT-02",
        about = Subject.Kind.APPLICATION,
        says = "A complete set-up was submitted.")
@Rule("EVT-02")
record SetupSubmitted(
        String applicationId,
        String entityType,
        String name,
        String authorityCode,
        List<String> scopeItems,
        @Nullable List<String> jointPermits) {}
