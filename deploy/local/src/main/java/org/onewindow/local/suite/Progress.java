package org.onewindow.local.suite;

import java.time.Duration;

/** Hears what the suite is doing, while it does it. */
public interface Progress {

    /** Somebody is about to wait for this. */
    void begins(String what);

    /** It is done. */
    void done(String what, Duration took);

    /** For callers who show nothing. */
    Progress SILENT =
            new Progress() {
                @Override
                public void begins(String what) {}

                @Override
                public void done(String what, Duration took) {}
            };
}
