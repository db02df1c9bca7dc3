package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.entity.EntityFacts;

/** Documents served on an entity: electronically where it has consented, on paper otherwise. */
@Singleton
public class ServedDocuments {

    private final Representatives representatives;
    private final ServiceAddresses addresses;
    private final BusinessClock clock;
    private final Sql sql;

    /** How a document goes out. */
    enum Method {
        ELECTRONIC,
        /** To the domicile. */
        PAPER
    }

    /**
     * A document that went out.
     *
     * @param servedOn the legal date of its delivery receipt; empty until there is one
     */
    record Served(
            UUID id,
            String uscc,
            String title,
            Method method,
            String address,
            Instant sentAt,
            Optional<LocalDate> servedOn) {}

    @Inject
    ServedDocuments(
            Representatives representatives,
            ServiceAddresses addresses,
            BusinessClock clock,
            DataSource database) {
        this.representatives = representatives;
        this.addresses = addresses;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule("REG-076")
    Served send(String uscc, String title, Actor officer) {
        EntityFacts entity = representatives.any(uscc);
        officer.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        return send(entity, title);
    }

    /** Reminds the entity of something, in the running transaction. */
    @Rule({"REG-023", "REG-076"})
    public void remind(String uscc, String title) {
        send(representatives.any(uscc), title);
    }

    private Served send(EntityFacts entity, String title) {
        String uscc = entity.uscc();
        Optional<ServiceAddresses.Address> consent = addresses.find(uscc);
        UUID id = UuidV7.next();
        sql.update(
                "insert into served_document (id, uscc, title, method, address, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                uscc,
                title,
                PremisesRules.method(consent).name(),
                consent.map(ServedDocuments::words).orElse(entity.registered().domicile().text()),
                clock.instant());
        return find(uscc, id).orElseThrow();
    }

    /** Masked: the record shows where it went, not the number. */
    private static String words(ServiceAddresses.Address address) {
        if (address.phone() != null) {
            return address.phone().masked();
        }
        return address.email() == null ? "" : address.email();
    }

    /** The receipt of its delivery: from this day it counts as served. */
    @Transactional
    @Rule("REG-076")
    Served receipt(String uscc, UUID id, Instant deliveredAt, Actor officer) {
        EntityFacts entity = representatives.any(uscc);
        officer.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        Served sent = find(uscc, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (sent.servedOn().isPresent()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "it was served before");
        }
        sql.update(
                "update served_document set served_on = ? where id = ?",
                servedOn(sent.sentAt(), deliveredAt, clock.instant()),
                id);
        return find(uscc, id).orElseThrow();
    }

    /** Never before it was sent, and never after now. */
    @Rule("REG-076")
    static LocalDate servedOn(Instant sentAt, Instant deliveredAt, Instant now) {
        Instant earliest = deliveredAt.isBefore(sentAt) ? sentAt : deliveredAt;
        return LegalDate.of(earliest.isAfter(now) ? now : earliest);
    }

    /** Those of an entity, for itself, oldest first. */
    List<Served> of(String uscc, Actor actor) {
        representatives.of(uscc, actor);
        return sql.query(
                SELECT + " where uscc = ? order by id limit 200", ServedDocuments::served, uscc);
    }

    private Optional<Served> find(String uscc, UUID id) {
        return sql
                .query(SELECT + " where uscc = ? and id = ?", ServedDocuments::served, uscc, id)
                .stream()
                .findFirst();
    }

    private static final String SELECT =
            "select id, uscc, title, method, address, sent_at, served_on from served_document";

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Method.valueOf(row.getString(4)),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                Optional.ofNullable(row.getObject(7, LocalDate.class)));
    }
}
