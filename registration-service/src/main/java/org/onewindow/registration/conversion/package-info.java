/** Individual businesses becoming enterprises (个转企), in place or under a new code (REG-155). */
@NullMarked
package org.onewindow.registration.conversion;

import org.jspecify.annotations.NullMarked;
