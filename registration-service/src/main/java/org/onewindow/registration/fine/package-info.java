/** Fines: between which amounts the law has them, and the decision of two officers on one. */
@NullMarked
package org.onewindow.registration.fine;

import org.jspecify.annotations.NullMarked;
