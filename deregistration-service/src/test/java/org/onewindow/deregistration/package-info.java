/** Tests of the exits. */
package org.onewindow.deregistration;
