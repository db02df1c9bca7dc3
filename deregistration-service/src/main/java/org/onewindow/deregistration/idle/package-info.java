/**
 * For how long an entity has stopped its business, the days of a filed dormancy apart (DER-050).
 */
@NullMarked
package org.onewindow.deregistration.idle;

import org.jspecify.annotations.NullMarked;
