/** Finds the {@code @Rule} marks in the compiled project and keeps {@code docs/rules.md} true. */
@NullMarked
package org.onewindow.local.rules;

import org.jspecify.annotations.NullMarked;
