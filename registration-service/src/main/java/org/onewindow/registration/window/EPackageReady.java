package org.onewindow.registration.window;

import java.time.Instant;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** Licence, seals and invoices are all there. */
@Rule("EVT-06")
@EventType(id = "EVT-06", says = "The e-package (licence, seals, invoices) of a company is ready.")
record EPackageReady(String applicationId, String uscc, Instant readyAt) {}
