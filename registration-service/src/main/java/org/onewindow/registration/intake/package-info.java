/** Takes up the rows of an existing register as registered facts, and accounts for every one. */
@NullMarked
package org.onewindow.registration.intake;

import org.jspecify.annotations.NullMarked;
