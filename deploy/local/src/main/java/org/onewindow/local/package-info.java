/** The command line of the local run: one command starts, shows and stops the whole suite. */
@NullMarked
package org.onewindow.local;

import org.jspecify.annotations.NullMarked;
