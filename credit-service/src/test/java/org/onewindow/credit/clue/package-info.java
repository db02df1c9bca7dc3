/** Tests of clues: taken up, closed, overdue. */
package org.onewindow.credit.clue;
