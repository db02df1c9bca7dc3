/** Decisions as append-only records, chained by hash after their commit. */
@NullMarked
package org.onewindow.platform.decision;

import org.jspecify.annotations.NullMarked;
