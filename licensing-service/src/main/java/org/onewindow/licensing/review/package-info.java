/** What an officer has to look at again after a registration was revoked or restored. */
@NullMarked
package org.onewindow.licensing.review;

import org.jspecify.annotations.NullMarked;
