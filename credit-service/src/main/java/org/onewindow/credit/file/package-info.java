/** The credit file of each entity, opened by its registration and kept for ever. */
@NullMarked
package org.onewindow.credit.file;

import org.jspecify.annotations.NullMarked;
