/** What licensing says of permits, and the scope that is left without one (REG-065). */
@NullMarked
package org.onewindow.registration.permit;

import org.jspecify.annotations.NullMarked;
