/** Identifiers that the services make themselves. */
@NullMarked
package org.onewindow.platform.id;

import org.jspecify.annotations.NullMarked;
