/** Tests of the suite. */
@NullMarked
package org.onewindow.local.suite;

import org.jspecify.annotations.NullMarked;
