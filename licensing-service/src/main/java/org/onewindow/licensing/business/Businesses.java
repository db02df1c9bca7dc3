package org.onewindow.licensing.business;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** Keeps the businesses and says who may read for them. */
@Singleton
public class Businesses {

    private final BusinessRepository businesses;

    /**
     * What decides whether an exit needs approval (D1).
     *
     * @param approvalItem the permit item because of which it does
     */
    public record ExitApproval(Optional<String> approvalItem) {}

    /** First and last day on which a business rests. */
    public record Dormancy(LocalDate from, LocalDate until) {}

    @Inject
    Businesses(BusinessRepository businesses) {
        this.businesses = businesses;
    }

    @Transactional
    public void add(RegisteredBusiness registered, Optional<String> exitApprovalItem) {
        // Flushed, since obligations and notices refer to it.
        businesses.persistAndFlush(new Business(registered, exitApprovalItem.orElse(null)));
    }

    /**
     * Takes over what registration has changed.
     *
     * @throws IllegalStateException when it is not known
     */
    @Rule("EVT-07")
    @Transactional
    public void change(RegisteredBusiness changed, Optional<String> exitApprovalItem) {
        required(changed.uscc()).change(changed, exitApprovalItem.orElse(null));
    }

    /**
     * Notes that a business is deregistered.
     *
     * @throws IllegalStateException when it is not known
     */
    @Transactional
    public Jurisdiction end(String uscc, LocalDate endedOn) {
        Business business = required(uscc);
        business.endedOn = endedOn;
        return new Jurisdiction(business.authorityCode);
    }

    /** The authority it is registered at. */
    @Transactional
    public Jurisdiction authority(String uscc) {
        return businesses
                .findByIdOptional(uscc)
                .map(business -> new Jurisdiction(business.authorityCode))
                .orElseThrow(() -> new IllegalStateException("no business " + uscc));
    }

    /**
     * Notes that a business is back; nothing that was closed with it revives by itself (INV-25).
     *
     * @throws IllegalStateException when it is not known
     */
    @Rule({"EVT-14", "INV-25"})
    @Transactional
    public void restore(String uscc) {
        required(uscc).endedOn = null;
    }

    /** It rests for a time; nothing of what it has to obtain changes (LIC-067). */
    @Rule({"EVT-10", "LIC-067"})
    @Transactional
    public void dormant(String uscc, LocalDate from, LocalDate until) {
        Business business = required(uscc);
        business.dormantFrom = from;
        business.dormantUntil = until;
    }

    @Rule("EVT-10")
    @Transactional
    public void dormantUntil(String uscc, LocalDate until) {
        required(uscc).dormantUntil = until;
    }

    /** It trades again, or never rested. */
    @Rule("EVT-10")
    @Transactional
    public void awake(String uscc) {
        Business business = required(uscc);
        business.dormantFrom = null;
        business.dormantUntil = null;
    }

    /** The dormancies that these have filed and that are not over, by credit code. */
    @Rule("EVT-10")
    @Transactional
    public Map<String, Dormancy> dormancies(Collection<String> codes) {
        Map<String, Dormancy> dormancies = new HashMap<>();
        for (Business business : businesses.list("uscc in ?1 and dormantFrom is not null", codes)) {
            LocalDate from = business.dormantFrom;
            LocalDate until = business.dormantUntil;
            if (from != null && until != null) {
                dormancies.put(business.uscc, new Dormancy(from, until));
            }
        }
        return dormancies;
    }

    private Business required(String uscc) {
        return businesses
                .findByIdOptional(uscc)
                .orElseThrow(() -> new IllegalStateException("no business " + uscc));
    }

    /** Officers read by jurisdiction, others what is their own; another's does not exist. */
    @Rule("GEN-011")
    @Transactional
    public void requireReader(String uscc, Actor actor) {
        Business business =
                businesses
                        .findByIdOptional(uscc)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (actor.has(Role.PERMIT_OFFICER) || actor.has(Role.AUDITOR)) {
            actor.requireJurisdiction(new Jurisdiction(business.authorityCode));
        } else if (!isRepresentedBy(business, actor)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    /** Acts of the business itself, which no officer may do for it. */
    @Rule("GEN-011")
    @Transactional
    public void requireRepresentative(String uscc, Actor actor) {
        boolean represents =
                businesses
                        .findByIdOptional(uscc)
                        .filter(business -> isRepresentedBy(business, actor))
                        .isPresent();
        if (!represents) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    /** Empty when nothing is known of the business. */
    @Transactional
    public Optional<ExitApproval> exitApproval(String uscc) {
        return businesses
                .findByIdOptional(uscc)
                .map(business -> new ExitApproval(Optional.ofNullable(business.exitApprovalItem)));
    }

    private static boolean isRepresentedBy(Business business, Actor actor) {
        return business.representatives.contains(Digest.sha256(actor.subject()));
    }
}
