/** Clues handed over to credit, until an officer has taken them up and said what came of them. */
@NullMarked
package org.onewindow.credit.clue;

import org.jspecify.annotations.NullMarked;
