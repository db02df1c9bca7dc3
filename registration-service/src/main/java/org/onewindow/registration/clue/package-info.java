/** Clues: what others have to look into because registration has found it (EVT-30). */
@NullMarked
package org.onewindow.registration.clue;

import org.jspecify.annotations.NullMarked;
