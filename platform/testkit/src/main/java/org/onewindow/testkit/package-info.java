/** PostgreSQL and Kafka as real processes of this machine, for the tests and for the local run. */
@NullMarked
package org.onewindow.testkit;

import org.jspecify.annotations.NullMarked;
