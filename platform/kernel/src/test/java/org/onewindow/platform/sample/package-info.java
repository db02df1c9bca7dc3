/** The smallest service there can be, on which the kernel is tested. */
@NullMarked
package org.onewindow.platform.sample;

import org.jspecify.annotations.NullMarked;
