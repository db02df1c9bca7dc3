/**
 * What applicants think of the service 好差评 (REG-141): one rating a closed case, bad ones followed
 * up.
 */
@NullMarked
package org.onewindow.registration.rating;

import org.jspecify.annotations.NullMarked;
