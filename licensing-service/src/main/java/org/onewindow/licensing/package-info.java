/** What licensing does when a business is registered or ends: it tells both sides (双告知). */
@NullMarked
package org.onewindow.licensing;

import org.jspecify.annotations.NullMarked;
