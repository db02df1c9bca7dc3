/** The operator's hand on what only a sandbox has: the movable business clock. */
@NullMarked
package org.onewindow.platform.sandbox;

import org.jspecify.annotations.NullMarked;
