package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.entity.EntityFacts;

/** Further premises that are filed instead of branches; permits stay tied to each of them. */
@Singleton
class ExtraPremises {

    private final Representatives representatives;
    private final BannedAddresses banned;
    private final CatalogueStore catalogues;
    private final BusinessClock clock;
    private final Sql sql;

    /** Premises as filed. */
    record Filed(
            UUID id,
            String uscc,
            String addressCode,
            String text,
            LocalDate filedOn,
            Optional<LocalDate> endedOn) {}

    @Inject
    ExtraPremises(
            Representatives representatives,
            BannedAddresses banned,
            CatalogueStore catalogues,
            BusinessClock clock,
            DataSource database) {
        this.representatives = representatives;
        this.banned = banned;
        this.catalogues = catalogues;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule("REG-073")
    Filed file(String uscc, String addressCode, String text, Actor actor) {
        EntityFacts entity = representatives.own(uscc, actor);
        requireFit(entity, addressCode);
        Filed filed =
                new Filed(UuidV7.next(), uscc, addressCode, text, clock.today(), Optional.empty());
        int added =
                sql.update(
                        "insert into extra_premises (id, uscc, address_code, text, filed_on)"
                                + " values (?, ?, ?, ?, ?)"
                                + " on conflict (uscc, address_code) where ended_on is null"
                                + " do nothing",
                        filed.id(),
                        uscc,
                        addressCode,
                        text,
                        filed.filedOn());
        if (added == 0) {
            throw new Refusal(PremisesProblem.PREMISES_FILED);
        }
        return filed;
    }

    private void requireFit(EntityFacts entity, String addressCode) {
        String division = addressCode.substring(0, 6);
        if (catalogues.current().division(division).isEmpty()) {
            throw new Refusal(PremisesProblem.PREMISES_ADDRESS_UNKNOWN, division);
        }
        Jurisdiction authority = new Jurisdiction(entity.registered().authorityCode());
        if (!PremisesRules.mayBeFiled(authority, new Jurisdiction(division))) {
            throw new Refusal(PremisesProblem.BRANCH_REQUIRED, division);
        }
        banned.reason(addressCode, clock.today())
                .ifPresent(
                        reason -> {
                            throw new Refusal(PremisesProblem.PREMISES_BANNED, reason);
                        });
    }

    /** Given up; the row stays. */
    @Transactional
    @Rule("REG-073")
    void end(String uscc, UUID id, Actor actor) {
        representatives.of(uscc, actor);
        int ended =
                sql.update(
                        "update extra_premises set ended_on = ?"
                                + " where id = ? and uscc = ? and ended_on is null",
                        clock.today(),
                        id,
                        uscc);
        if (ended == 0) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    /** Those of an entity, oldest first. */
    List<Filed> of(String uscc, UUID after, int limit) {
        return sql.query(
                "select id, uscc, address_code, text, filed_on, ended_on from extra_premises"
                        + " where uscc = ? and id > ? order by id limit ?",
                ExtraPremises::filed,
                uscc,
                after,
                limit);
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Optional.ofNullable(row.getObject(6, LocalDate.class)));
    }
}
