/**
 * What the law asks of a set-up (1.1–1.8): one pure function for each rule, all findings at once.
 */
@NullMarked
package org.onewindow.registration.check;

import org.jspecify.annotations.NullMarked;
