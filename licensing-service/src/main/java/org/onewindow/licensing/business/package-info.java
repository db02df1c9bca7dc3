/** The registered businesses as licensing knows them, and who may read for them. */
@NullMarked
package org.onewindow.licensing.business;

import org.jspecify.annotations.NullMarked;
