/** The whole register for those who keep a copy of it, in the order of change. */
@NullMarked
package org.onewindow.registration.export;

import org.jspecify.annotations.NullMarked;
