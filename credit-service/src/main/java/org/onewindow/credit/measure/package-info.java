/** What other services must honour: measures, risk class and the exit facts credit holds. */
@NullMarked
package org.onewindow.credit.measure;

import org.jspecify.annotations.NullMarked;
