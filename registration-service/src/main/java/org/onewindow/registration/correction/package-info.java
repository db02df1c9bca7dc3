/** Orders to change a registered name that breaks the rules, from the draft to the new name. */
@NullMarked
package org.onewindow.registration.correction;

import org.jspecify.annotations.NullMarked;
