/** Tests of licensing's exit fact. */
package org.onewindow.licensing.business;
