/**
 * The report of a foreign investment 外商投资信息报告 (REG-082): made from the one form, without asking
 * anything twice, and pushed to commerce when the set-up is approved (task T7).
 */
@NullMarked
package org.onewindow.registration.report;

import org.jspecify.annotations.NullMarked;
