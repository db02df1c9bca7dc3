/**
 * The ledger of hidden barriers to market access 隐性壁垒台账 (REG-085): what anybody reports, when it is
 * looked at and answered, and the public account of it.
 */
@NullMarked
package org.onewindow.registration.barrier;

import org.jspecify.annotations.NullMarked;
