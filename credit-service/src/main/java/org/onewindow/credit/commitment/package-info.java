/** The public register of commitments. */
@NullMarked
package org.onewindow.credit.commitment;

import org.jspecify.annotations.NullMarked;
