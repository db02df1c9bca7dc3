/**
 * The one-time guide 一次性告知 (REG-142): for an item, a type and a place the closed list of steps,
 * documents, limits, fees and answers. Kept as data, with the numbers taken from the parameters.
 */
@NullMarked
package org.onewindow.registration.guidance;

import org.jspecify.annotations.NullMarked;
