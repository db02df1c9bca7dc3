/** The list of permit items, and which of them a business scope triggers. */
@NullMarked
package org.onewindow.licensing.item;

import org.jspecify.annotations.NullMarked;
