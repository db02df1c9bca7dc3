/** How many entities the register holds, by place, type and status (KPI-01, INV-26). */
@NullMarked
package org.onewindow.registration.statistics;

import org.jspecify.annotations.NullMarked;
