/** Registrations obtained by fraud: inquiry, revocation and its undoing (1.14). */
@NullMarked
package org.onewindow.registration.fraud;

import org.jspecify.annotations.NullMarked;
