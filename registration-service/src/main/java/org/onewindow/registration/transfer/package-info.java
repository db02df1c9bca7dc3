/** Names handed on or lent to others: agreed by both sides, then published. */
@NullMarked
package org.onewindow.registration.transfer;

import org.jspecify.annotations.NullMarked;
