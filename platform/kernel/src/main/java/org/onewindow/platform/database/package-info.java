/** Plain SQL for the kernel's own tables, on the connection of the running transaction. */
@NullMarked
package org.onewindow.platform.database;

import org.jspecify.annotations.NullMarked;
