/** The one address of a local run, as the ingress is on a cluster. */
@NullMarked
package org.onewindow.local.proxy;

import org.jspecify.annotations.NullMarked;
