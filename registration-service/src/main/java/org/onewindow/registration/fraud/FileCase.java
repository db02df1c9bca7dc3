package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.FormerEntries;

/** What those concerned do: ask for an inquiry, take the request back, object to a notice. */
@Singleton
class FileCase {

    private final FraudCases cases;
    private final EntityRegister register;
    private final FormerEntries formerEntries;
    private final FraudNews news;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final StoredJson json;

    /** Who asks, by name and hash of the number, and whether the identity check was passed. */
    record Applicant(String name, String numberHash, boolean verified) {}

    /**
     * What is asked.
     *
     * @param changeOrdinal number of the entry that the change replaced; 0 for another target
     * @param applicant null for the authority's own motion
     */
    record Request(
            String uscc,
            Target target,
            int changeOrdinal,
            String statement,
            @Nullable Applicant applicant) {}

    @Inject
    FileCase(
            FraudCases cases,
            EntityRegister register,
            FormerEntries formerEntries,
            FraudNews news,
            Parameters parameters,
            BusinessClock clock,
            StoredJson json) {
        this.cases = cases;
        this.register = register;
        this.formerEntries = formerEntries;
        this.news = news;
        this.parameters = parameters;
        this.clock = clock;
        this.json = json;
    }

    /** Takes a request; whether it is taken up is decided within three working days. */
    @Transactional
    @Rule("REG-190")
    FraudCase file(Request request, Actor actor) {
        EntityFacts entity =
                register.lock(request.uscc())
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        if (actor.has(Role.REGISTRAR)) {
            actor.requireJurisdiction(place);
        }
        requireNew(request);
        FraudCase found = entered(request, place, actor);
        int days = parameters.at(place, clock.today()).integer("fraud.accept.workingDays");
        news.dueBy(found, FraudRules.toAccept(found.filedOn, days));
        cases.persistAndFlush(found);
        return found;
    }

    private void requireNew(Request request) {
        if (request.target() == Target.CHANGE
                && formerEntries.find(request.uscc(), request.changeOrdinal()).isEmpty()) {
            throw new Refusal(FraudProblem.CHANGE_UNKNOWN);
        }
        if (cases.isOpen(request.uscc(), request.target(), request.changeOrdinal())) {
            throw new Refusal(FraudProblem.CASE_OPEN);
        }
    }

    private FraudCase entered(Request request, Jurisdiction place, Actor actor) {
        FraudCase found = new FraudCase();
        found.id = UuidV7.next();
        found.uscc = request.uscc();
        found.authorityCode = place.code();
        found.target = request.target();
        found.changeOrdinal = request.changeOrdinal();
        found.state = FraudState.FILED;
        found.statement = request.statement();
        found.filedOn = clock.today();
        Applicant applicant = request.applicant();
        if (applicant != null) {
            found.applicant = actor.subject();
            found.applicantName = applicant.name();
            found.applicantHash = applicant.numberHash();
            found.identityVerified = applicant.verified();
        }
        return found;
    }

    /** Until a decision the applicant may take it back. */
    @Transactional
    @Rule("REG-190")
    FraudCase withdraw(UUID id, @Nullable String ifMatch, Actor actor) {
        FraudCase found = cases.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, found.version);
        found.act(FraudState.Action.WITHDRAW);
        found.proposal = null;
        news.nothingDue(found);
        cases.flush();
        return found;
    }

    /** Anybody concerned may speak up while the notice runs; it cannot decide the case then. */
    @Transactional
    @Rule("REG-192")
    void object(UUID id, String statement, Actor actor) {
        FraudCase found =
                cases.locked(id)
                        .filter(each -> each.noticeOn != null)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (!found.state.isOpen()
                || found.noticeEndsOn == null
                || clock.today().isAfter(found.noticeEndsOn)) {
            throw new Refusal(FraudProblem.NOTICE_NOT_OPEN);
        }
        List<FraudCase.Objection> all =
                new ArrayList<>(
                        Arrays.asList(json.read(found.objections, FraudCase.Objection[].class)));
        all.add(new FraudCase.Objection(clock.today(), Digest.sha256(actor.subject()), statement));
        found.objections = json.write(all);
    }
}
