/** The processes of a local run: what they are, how they start in order, survive and stop. */
@NullMarked
package org.onewindow.local.suite;

import org.jspecify.annotations.NullMarked;
