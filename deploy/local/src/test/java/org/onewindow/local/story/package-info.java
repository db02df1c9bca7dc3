/** Tests of what the story is told with. */
@NullMarked
package org.onewindow.local.story;

import org.jspecify.annotations.NullMarked;
