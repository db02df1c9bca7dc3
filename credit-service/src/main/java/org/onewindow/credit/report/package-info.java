/** The public report: facts, never a score or class. */
@NullMarked
package org.onewindow.credit.report;

import org.jspecify.annotations.NullMarked;
