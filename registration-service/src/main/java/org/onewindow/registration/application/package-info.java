/** Applications for set-up (设立申请): filled in, submitted, confirmed or decided (1.8). */
@NullMarked
package org.onewindow.registration.application;

import org.jspecify.annotations.NullMarked;
