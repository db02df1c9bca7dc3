/** The end of an entity: what deregistration decided is re-checked and written to the register. */
@NullMarked
package org.onewindow.registration.exit;

import org.jspecify.annotations.NullMarked;
