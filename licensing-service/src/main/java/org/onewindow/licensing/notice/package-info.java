/** What an applicant is told in writing after registration. */
@NullMarked
package org.onewindow.licensing.notice;

import org.jspecify.annotations.NullMarked;
