/** Writes {@code docs/events.md} from the schemas, the golden examples and the compiled readers. */
@NullMarked
package org.onewindow.local.events;

import org.jspecify.annotations.NullMarked;
