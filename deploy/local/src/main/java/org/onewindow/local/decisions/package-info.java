/** Verifying the services' decisions offline, from their databases and public keys. */
@NullMarked
package org.onewindow.local.decisions;

import org.jspecify.annotations.NullMarked;
