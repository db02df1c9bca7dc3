/** Who owns or controls an entity in the end: filed for the authorities, never published. */
@NullMarked
package org.onewindow.registration.ownership;

import org.jspecify.annotations.NullMarked;
