package org.onewindow.licensing.obligation;

import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** An obligation has ended: it is satisfied or not needed any more, or the business is gone. */
@EventType(
        id = "EVT-20",
        says =
                "An obligation has ended: it is satisfied or not needed any more, or the business is"
                        + " gone.")
@Rule("EVT-20")
record PermitObligationClosed(UUID obligationId, String uscc, String item, String reason) {}
