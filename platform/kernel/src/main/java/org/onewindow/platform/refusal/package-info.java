/** The one way to say no, and the codes with which every service says it. */
@NullMarked
package org.onewindow.platform.refusal;

import org.jspecify.annotations.NullMarked;
