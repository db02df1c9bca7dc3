/** Tests of licensing as a whole, over HTTP and Kafka. */
package org.onewindow.licensing;
