/**
 * Trade that needs no registration 豁免登记 (REG-180): the checker that says so with its reason, and
 * the record that somebody may have made of it for the tax office, which is no entity.
 */
@NullMarked
package org.onewindow.registration.exemption;

import org.jspecify.annotations.NullMarked;
