/** Effective-dated numbers and switches of the law, by jurisdiction, with their legal basis. */
@NullMarked
package org.onewindow.platform.parameter;

import org.jspecify.annotations.NullMarked;
