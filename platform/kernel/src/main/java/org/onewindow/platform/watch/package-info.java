/** Watches the backbone: what waits too long becomes a figure and an alarm. */
@NullMarked
package org.onewindow.platform.watch;

import org.jspecify.annotations.NullMarked;
