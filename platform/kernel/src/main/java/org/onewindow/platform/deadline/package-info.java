/** Deadlines as rows, picked up by whichever replica comes first. */
@NullMarked
package org.onewindow.platform.deadline;

import org.jspecify.annotations.NullMarked;
