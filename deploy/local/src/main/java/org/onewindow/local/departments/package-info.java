/**
 * Stand-ins for the outside departments of the one-window set-up, and for the province's identity
 * and e-signature platform: a process of its own that knows the services only by their topics and
 * REST paths, and so doubles as the reference integration.
 *
 * <pre>
 *  task topic ─► read the form (own token) ─► one transaction: inbox, record, answers in the outbox
 *                                                   │
 *  result topic ◄── send ◄──────────────────────────┘ ──► mark sent ──► commit the offset
 * </pre>
 */
@NullMarked
package org.onewindow.local.departments;

import org.jspecify.annotations.NullMarked;
