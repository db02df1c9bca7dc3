/**
 * The catalogues the register works with: divisions, industries, scope items, words, name forms.
 */
@NullMarked
package org.onewindow.registration.catalogue;

import org.jspecify.annotations.NullMarked;
