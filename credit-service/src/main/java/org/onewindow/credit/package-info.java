/** What credit hears from the other services. */
@NullMarked
package org.onewindow.credit;

import org.jspecify.annotations.NullMarked;
