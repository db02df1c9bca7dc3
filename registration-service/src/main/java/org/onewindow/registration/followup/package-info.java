/** What has to follow a registration: audits, orders to correct, branches that go along. */
@NullMarked
package org.onewindow.registration.followup;

import org.jspecify.annotations.NullMarked;
