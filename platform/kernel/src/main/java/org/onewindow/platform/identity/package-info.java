/** Who acts: roles and jurisdiction of the token, the two-person rule, masked personal data. */
@NullMarked
package org.onewindow.platform.identity;

import org.jspecify.annotations.NullMarked;
