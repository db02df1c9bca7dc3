/** The electronic licence (电子营业执照): issued, signed, shown, verified (1.9). */
@NullMarked
package org.onewindow.registration.licence;

import org.jspecify.annotations.NullMarked;
