/** Writes and checks every generated page of {@code docs}. */
@NullMarked
package org.onewindow.local.docs;

import org.jspecify.annotations.NullMarked;
