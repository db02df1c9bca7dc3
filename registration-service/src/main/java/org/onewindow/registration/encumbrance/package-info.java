/** Pledges, freezes and mortgages that weigh on an entity or its shares (REG-159, REG-160). */
@NullMarked
package org.onewindow.registration.encumbrance;

import org.jspecify.annotations.NullMarked;
