/** The unified social credit code: what every service checks before it looks one up. */
@NullMarked
package org.onewindow.platform.uscc;

import org.jspecify.annotations.NullMarked;
