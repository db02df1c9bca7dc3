/** Measures the running suite from outside, beside what the machine itself can do. */
@NullMarked
package org.onewindow.local.bench;

import org.jspecify.annotations.NullMarked;
