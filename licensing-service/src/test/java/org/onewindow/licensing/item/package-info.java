/** Tests of the permit list and its matching. */
package org.onewindow.licensing.item;
