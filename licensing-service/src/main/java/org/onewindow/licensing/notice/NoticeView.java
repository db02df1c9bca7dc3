package org.onewindow.licensing.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param version for {@code If-Match}
 */
public record NoticeView(
        UUID id,
        String uscc,
        String text,
        LocalDate writtenOn,
        @Nullable Instant acknowledgedAt,
        long version) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id,
                notice.uscc,
                notice.text,
                notice.writtenOn,
                notice.acknowledgedAt,
                notice.version);
    }
}
