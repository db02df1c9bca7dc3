/** The story the demo plays and the journey tests check. */
@NullMarked
package org.onewindow.local.story;

import org.jspecify.annotations.NullMarked;
