/** What this service hears from registration, the only writer of an entity's status. */
@NullMarked
package org.onewindow.deregistration.registration;

import org.jspecify.annotations.NullMarked;
