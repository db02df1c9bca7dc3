/** The unified social credit code (统一社会信用代码) and how a new one is issued. */
@NullMarked
package org.onewindow.registration.uscc;

import org.jspecify.annotations.NullMarked;
