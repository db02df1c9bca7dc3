/** The mark that ties a function, and its test, to a rule of the specification. */
@NullMarked
package org.onewindow.platform.rule;

import org.jspecify.annotations.NullMarked;
