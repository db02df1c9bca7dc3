package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.registration.clue.ClueTransferred;
import org.onewindow.registration.clue.Clues;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityStatus;

/**
 * Clusters: an active host lends its address to members, takes in their documents and keeps in
 * touch with them; when it cannot reach one any more it says so.
 */
@Singleton
public class Clusters {

    private final Representatives representatives;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Clues clues;
    private final BusinessClock clock;
    private final Sql sql;

    /**
     * A host as a set-up sees it.
     *
     * @param active whether it trades today
     */
    public record Host(String uscc, String addressCode, boolean active) {}

    /** A host with its members, for everybody. */
    record Cluster(
            String hostUscc,
            String addressCode,
            String agreement,
            LocalDate since,
            List<String> members) {}

    /**
     * A member that its host cannot reach.
     *
     * @param late reported after the ten working days
     */
    record LostContact(
            UUID id,
            String hostUscc,
            String memberUscc,
            LocalDate lostOn,
            LocalDate dueOn,
            LocalDate reportedOn,
            boolean late) {}

    @Inject
    Clusters(
            Representatives representatives,
            Parameters parameters,
            Calendars calendars,
            Clues clues,
            BusinessClock clock,
            DataSource database) {
        this.representatives = representatives;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clues = clues;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** Enters a host; an officer of the place has seen its agreement. */
    @Transactional
    @Rule("REG-074")
    Cluster enter(String uscc, String agreement, Actor officer) {
        EntityFacts host = representatives.any(uscc);
        Jurisdiction place = new Jurisdiction(host.registered().authorityCode());
        officer.requireJurisdiction(place);
        PremisesRules.hostDefect(allowed(place), host.status())
                .ifPresent(
                        problem -> {
                            throw new Refusal(problem);
                        });
        sql.update(
                "insert into cluster_host (uscc, address_code, agreement, since) values (?, ?, ?, ?)"
                        + " on conflict (uscc) do update set agreement = excluded.agreement,"
                        + " address_code = excluded.address_code",
                uscc,
                host.registered().domicile().addressCode(),
                agreement,
                clock.today());
        return cluster(uscc).orElseThrow();
    }

    private boolean allowed(Jurisdiction place) {
        return parameters.at(place, clock.today()).isTrue("domicile.cluster.enabled");
    }

    /** The host of this code, if it is one. */
    @Rule("REG-074")
    public Optional<Host> host(String uscc) {
        return sql
                .query(
                        "select h.uscc, h.address_code, e.status from cluster_host h"
                                + " join entity e on e.uscc = h.uscc where h.uscc = ?",
                        row ->
                                new Host(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3).equals(EntityStatus.ACTIVE.name())),
                        uscc)
                .stream()
                .findFirst();
    }

    /** Makes an entity a member, or one of another host, in the transaction that registers it. */
    @Rule("REG-074")
    public void join(String memberUscc, String hostUscc, String agreement) {
        sql.update(
                "insert into cluster_member (uscc, host_uscc, agreement, since) values (?, ?, ?, ?)"
                        + " on conflict (uscc) do update set host_uscc = excluded.host_uscc,"
                        + " agreement = excluded.agreement, since = excluded.since,"
                        + " ended_on = null",
                memberUscc,
                hostUscc,
                agreement,
                clock.today());
    }

    /** The entity has moved to an address of its own. */
    @Rule("REG-074")
    public void leave(String memberUscc) {
        sql.update(
                "update cluster_member set ended_on = ? where uscc = ? and ended_on is null",
                clock.today(),
                memberUscc);
    }

    /** Whether the entity uses the address of a host; then it needs no items bound to premises. */
    @Rule("REG-074")
    public boolean isMember(String uscc) {
        return !sql.query(
                        "select 1 from cluster_member where uscc = ? and ended_on is null",
                        row -> true,
                        uscc)
                .isEmpty();
    }

    Optional<Cluster> cluster(String hostUscc) {
        return sql
                .query(
                        "select address_code, agreement, since from cluster_host where uscc = ?",
                        row ->
                                new Cluster(
                                        hostUscc,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        members(hostUscc)),
                        hostUscc)
                .stream()
                .findFirst();
    }

    private List<String> members(String hostUscc) {
        return sql.query(
                "select uscc from cluster_member where host_uscc = ? and ended_on is null"
                        + " order by uscc limit 1000",
                row -> row.getString(1),
                hostUscc);
    }

    /** The host says that it lost a member; late is taken too, and marked. Credit looks into it. */
    @Transactional
    @Rule({"REG-074", "EVT-30"})
    LostContact report(String hostUscc, String memberUscc, LocalDate lostOn, Actor actor) {
        EntityFacts host = representatives.of(hostUscc, actor);
        if (!isMember(memberUscc, hostUscc)) {
            throw new Refusal(PremisesProblem.NOT_A_MEMBER);
        }
        TimeLimit limit = reportBy(lostOn, new Jurisdiction(host.registered().authorityCode()));
        LocalDate today = clock.today();
        LostContact lost =
                new LostContact(
                        UuidV7.next(),
                        hostUscc,
                        memberUscc,
                        lostOn,
                        limit.lastDay(),
                        today,
                        today.isAfter(limit.lastDay()));
        sql.update(
                "insert into cluster_lost_contact"
                        + " (id, host_uscc, member_uscc, lost_on, due_on, reported_on, late)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                lost.id(),
                hostUscc,
                memberUscc,
                lostOn,
                lost.dueOn(),
                today,
                lost.late());
        clues.transfer(
                new ClueTransferred(
                        lost.id(),
                        memberUscc,
                        ClueTransferred.Finding.LOST_CONTACT,
                        representatives.any(memberUscc).registered().authorityCode(),
                        lost.dueOn(),
                        today,
                        null),
                actor);
        return lost;
    }

    /** Asked of the one, however many members the host has. */
    @Rule("REG-074")
    private boolean isMember(String uscc, String hostUscc) {
        return !sql.query(
                        "select 1 from cluster_member"
                                + " where uscc = ? and host_uscc = ? and ended_on is null",
                        row -> true,
                        uscc,
                        hostUscc)
                .isEmpty();
    }

    private TimeLimit reportBy(LocalDate lostOn, Jurisdiction place) {
        return TimeLimits.workingDays(
                lostOn,
                parameters.at(place, lostOn).integer("domicile.cluster.lostContact.workingDays"),
                calendars.current());
    }

    /** What the host reported, for the officers of its place. */
    List<LostContact> lost(String hostUscc, Actor officer) {
        EntityFacts host = representatives.any(hostUscc);
        officer.requireJurisdiction(new Jurisdiction(host.registered().authorityCode()));
        return sql.query(
                "select id, member_uscc, lost_on, due_on, reported_on, late"
                        + " from cluster_lost_contact where host_uscc = ? order by id limit 200",
                row ->
                        new LostContact(
                                row.getObject(1, UUID.class),
                                hostUscc,
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                row.getBoolean(6)),
                hostUscc);
    }
}
