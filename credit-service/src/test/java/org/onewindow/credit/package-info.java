/** Tests of credit as a whole, over HTTP and Kafka. */
package org.onewindow.credit;
