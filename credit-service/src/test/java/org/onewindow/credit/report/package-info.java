/** Tests of the public report. */
package org.onewindow.credit.report;
