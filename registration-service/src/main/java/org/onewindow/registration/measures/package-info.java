/** The call to the credit service before a confirmation (REG-101). */
@NullMarked
package org.onewindow.registration.measures;

import org.jspecify.annotations.NullMarked;
