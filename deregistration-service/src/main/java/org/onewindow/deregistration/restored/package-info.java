/** Entities that are back after an exit, and for how long they are watched (DER-064). */
@NullMarked
package org.onewindow.deregistration.restored;

import org.jspecify.annotations.NullMarked;
