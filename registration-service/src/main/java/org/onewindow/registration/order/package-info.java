/** Orders to correct (责令改正): drafted by one officer, approved by another, with a last day. */
@NullMarked
package org.onewindow.registration.order;

import org.jspecify.annotations.NullMarked;
