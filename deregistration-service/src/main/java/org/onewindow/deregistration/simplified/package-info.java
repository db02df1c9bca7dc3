/** The simplified exit (简易注销): commitment, notice, objections, filing, decision. */
@NullMarked
package org.onewindow.deregistration.simplified;

import org.jspecify.annotations.NullMarked;
