/**
 * Applications of every kind, set-up (设立申请) among them: filled in, submitted, confirmed or decided
 * by officers (1.8).
 */
@NullMarked
package org.onewindow.registration.application;

import org.jspecify.annotations.NullMarked;
