/** Names of market entities: taken apart, checked, compared with the names in use, and reserved. */
@NullMarked
package org.onewindow.registration.name;

import org.jspecify.annotations.NullMarked;
