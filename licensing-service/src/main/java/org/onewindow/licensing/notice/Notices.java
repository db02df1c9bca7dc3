package org.onewindow.licensing.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.business.RegisteredBusiness;
import org.onewindow.licensing.item.PermitList;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Writes notices; the representatives of the business read and acknowledge them. */
@Singleton
public class Notices {

    private final NoticeRepository notices;
    private final Businesses businesses;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    Notices(NoticeRepository notices, Businesses businesses, BusinessClock clock, Audit audit) {
        this.notices = notices;
        this.businesses = businesses;
        this.clock = clock;
        this.audit = audit;
    }

    @Rule("LIC-004")
    @Transactional
    public void write(RegisteredBusiness business, List<PermitList.Match> matches) {
        String text = NoticeText.of(business.name(), business.registeredOn(), matches);
        notices.persist(new Notice(business.uscc(), text, business.registeredOn()));
    }

    @Transactional
    List<Notice> of(String uscc, Actor actor) {
        businesses.requireReader(uscc, actor);
        return notices.of(uscc);
    }

    @Rule("LIC-004")
    @Transactional
    Notice acknowledge(UUID id, @Nullable String ifMatch, Actor actor) {
        Notice notice =
                notices.findByIdOptional(id)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        businesses.requireRepresentative(notice.uscc, actor);
        EntityTags.requireMatch(ifMatch, notice.version);
        if (notice.acknowledgedBy != null) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "acknowledged already");
        }
        notice.acknowledgedBy = actor.subject();
        notice.acknowledgedAt = clock.instant();
        audit.success(actor, "ACKNOWLEDGE", "/licensing/v1/notices/" + id, 200);
        notices.flush();
        return notice;
    }
}
