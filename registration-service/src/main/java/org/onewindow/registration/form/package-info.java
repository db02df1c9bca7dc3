/** The one form of a set-up (一表申请, REG-130): what the applicant fills in, and its digest. */
@NullMarked
package org.onewindow.registration.form;

import org.jspecify.annotations.NullMarked;
