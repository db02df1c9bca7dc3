/** What every resource shares: problems, idempotency keys, entity tags, cursors, audit. */
@NullMarked
package org.onewindow.platform.http;

import org.jspecify.annotations.NullMarked;
