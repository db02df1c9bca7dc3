/** Tests of the words of a notice. */
package org.onewindow.licensing.notice;
