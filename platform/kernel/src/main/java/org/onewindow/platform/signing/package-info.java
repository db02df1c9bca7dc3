/** The service's signing key and what is signed with it. */
@NullMarked
package org.onewindow.platform.signing;

import org.jspecify.annotations.NullMarked;
