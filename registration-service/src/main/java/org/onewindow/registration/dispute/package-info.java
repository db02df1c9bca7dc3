/** Disputes about names: brought, answered, mediated, ruled on by the infringer's authority. */
@NullMarked
package org.onewindow.registration.dispute;

import org.jspecify.annotations.NullMarked;
