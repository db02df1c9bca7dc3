/**
 * Facts about entities and persons: drafted by one officer, approved by another, only ever added.
 */
@NullMarked
package org.onewindow.credit.fact;

import org.jspecify.annotations.NullMarked;
