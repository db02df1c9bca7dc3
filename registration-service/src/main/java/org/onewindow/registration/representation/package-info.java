/**
 * Who may act for an entity: whoever is responsible for it says so with his signature (GEN-011).
 */
@NullMarked
package org.onewindow.registration.representation;

import org.jspecify.annotations.NullMarked;
