/**
 * What is agreed with the readers of permits: the events, before there are permits that publish
 * them.
 */
@NullMarked
package org.onewindow.licensing.permit;

import org.jspecify.annotations.NullMarked;
