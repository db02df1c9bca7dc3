/** What a business must still obtain, and which department has taken it up. */
@NullMarked
package org.onewindow.licensing.obligation;

import org.jspecify.annotations.NullMarked;
