/** Administrative divisions and the order in which one falls back to the next. */
@NullMarked
package org.onewindow.platform.jurisdiction;

import org.jspecify.annotations.NullMarked;
