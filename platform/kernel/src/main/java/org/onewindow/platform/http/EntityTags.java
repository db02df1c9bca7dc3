package org.onewindow.platform.http;

import org.jspecify.annotations.Nullable;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Entity tags are the aggregate's version in quotes. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change without {@code If-Match} (428) or with a tag that is no longer current
     * (412).
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(CommonProblem.IF_MATCH_REQUIRED);
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw new Refusal(CommonProblem.STALE_VERSION, "current version is " + version);
        }
    }
}
