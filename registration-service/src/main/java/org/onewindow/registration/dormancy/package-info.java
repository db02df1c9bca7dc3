/** Dormancy (歇业): filed, begun, extended, ended and published (1.12). */
@NullMarked
package org.onewindow.registration.dormancy;

import org.jspecify.annotations.NullMarked;
