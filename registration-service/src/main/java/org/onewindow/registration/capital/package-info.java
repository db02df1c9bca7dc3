/** What capital is usual in an industry, and whose is far from it. */
@NullMarked
package org.onewindow.registration.capital;

import org.jspecify.annotations.NullMarked;
