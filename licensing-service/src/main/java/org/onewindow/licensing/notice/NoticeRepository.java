package org.onewindow.licensing.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    List<Notice> of(String uscc) {
        return list("uscc = ?1 order by id", uscc);
    }
}
