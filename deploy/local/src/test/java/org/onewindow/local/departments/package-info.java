/** Tries the stand-in departments at real topics and a real database. */
@NullMarked
package org.onewindow.local.departments;

import org.jspecify.annotations.NullMarked;
