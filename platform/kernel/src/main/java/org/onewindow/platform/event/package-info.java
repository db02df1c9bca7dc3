/** Events out (outbox, relay, log) and in (inbox, positions, dead letters), EVT-000. */
@NullMarked
package org.onewindow.platform.event;

import org.jspecify.annotations.NullMarked;
