/** Tests of the credit file's rules. */
package org.onewindow.credit.file;
