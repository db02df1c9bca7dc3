/** Legal dates, the working calendar and the arithmetic of time limits and terms. */
@NullMarked
package org.onewindow.platform.time;

import org.jspecify.annotations.NullMarked;
