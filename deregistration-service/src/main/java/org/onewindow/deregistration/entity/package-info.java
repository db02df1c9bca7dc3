/** The entities this service knows of, as registration tells about them. */
@NullMarked
package org.onewindow.deregistration.entity;

import org.jspecify.annotations.NullMarked;
