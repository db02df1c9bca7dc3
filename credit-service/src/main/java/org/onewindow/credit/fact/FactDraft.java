package org.onewindow.credit.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.jurisdiction.Jurisdiction;

@Entity
@Table(name = "fact_draft")
class FactDraft {

    enum State {
        DRAFT,
        APPROVED
    }

    @Id UUID id;

    @Column @Nullable UUID corrects;

    @Embedded @Column FactContent content;

    @Column String drafter;

    @Enumerated(EnumType.STRING)
    @Column
    State state;

    @Column @Nullable String approver;

    @Column(name = "fact_id")
    @Nullable UUID factId;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected FactDraft() {}

    FactDraft(@Nullable UUID corrects, FactContent content, String drafter) {
        id = UuidV7.next();
        this.corrects = corrects;
        this.content = content;
        this.drafter = drafter;
        state = State.DRAFT;
    }

    Jurisdiction place() {
        return new Jurisdiction(content.jurisdiction());
    }
}
