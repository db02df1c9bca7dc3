/** Tests of what credit answers to the other services. */
package org.onewindow.credit.measure;
