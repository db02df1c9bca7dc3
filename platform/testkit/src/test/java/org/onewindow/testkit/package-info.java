/** Tests of the test kit itself, on the servers it starts. */
@NullMarked
package org.onewindow.testkit;

import org.jspecify.annotations.NullMarked;
