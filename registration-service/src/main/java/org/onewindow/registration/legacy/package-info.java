/**
 * Companies of before the Company Law of 2023 whose capital has to come down to its terms
 * (REG-014): who is still out of line when the time for it is over.
 */
@NullMarked
package org.onewindow.registration.legacy;

import org.jspecify.annotations.NullMarked;
