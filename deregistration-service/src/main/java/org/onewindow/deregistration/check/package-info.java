/** The pre-check (预检): what stands against a simplified exit, asked of the four sources. */
@NullMarked
package org.onewindow.deregistration.check;

import org.jspecify.annotations.NullMarked;
