/** Changing what is registered (变更登记): several items, one application, one decision (1.11). */
@NullMarked
package org.onewindow.registration.change;

import org.jspecify.annotations.NullMarked;
