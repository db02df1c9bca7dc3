/**
 * What an item of the business scope leads to beside the licence: a filing done with the set-up
 * (REG-063), and the offer to add an item that a permit lacks (REG-064).
 */
@NullMarked
package org.onewindow.registration.scope;

import org.jspecify.annotations.NullMarked;
