package org.onewindow.licensing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;

@Entity
class Notice {

    @Id UUID id;

    @Column String uscc;

    @Column String text;

    @Column(name = "written_on")
    LocalDate writtenOn;

    @Column(name = "acknowledged_by")
    @Nullable String acknowledgedBy;

    @Column(name = "acknowledged_at")
    @Nullable Instant acknowledgedAt;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String uscc, String text, LocalDate writtenOn) {
        id = UuidV7.next();
        this.uscc = uscc;
        this.text = text;
        this.writtenOn = writtenOn;
    }
}
