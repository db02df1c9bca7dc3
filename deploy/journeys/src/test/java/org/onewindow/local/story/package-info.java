/** The story and other journeys on the packaged services and the real identity provider. */
@NullMarked
package org.onewindow.local.story;

import org.jspecify.annotations.NullMarked;
