/** Tests of the proxy. */
@NullMarked
package org.onewindow.local.proxy;

import org.jspecify.annotations.NullMarked;
