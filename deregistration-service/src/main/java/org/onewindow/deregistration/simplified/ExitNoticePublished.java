package org.onewindow.deregistration.simplified;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** The notice of a simplified exit was published; objections are open. */
@Rule("EVT-40")
@EventType(
        id = "EVT-40",
        says = "The notice of a simplified exit was published; objections are open.")
record ExitNoticePublished(String caseId, String uscc, LocalDate publishedOn, LocalDate endsOn) {}
