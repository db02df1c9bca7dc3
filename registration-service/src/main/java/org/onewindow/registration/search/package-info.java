/** Public reading of the register: search by name, person, place and status, and the directory. */
@NullMarked
package org.onewindow.registration.search;

import org.jspecify.annotations.NullMarked;
