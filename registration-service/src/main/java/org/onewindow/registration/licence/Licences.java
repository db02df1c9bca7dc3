package org.onewindow.registration.licence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.signing.SigningKey;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.jws.CompactJws;

/** Issues licences, keeps every version and voids them. */
@Singleton
public class Licences {

    private final Sql sql;
    private final SigningKey key;
    private final StoredJson stored;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final CatalogueStore catalogues;
    private final Outbox outbox;

    /** A licence with its signed forms. */
    record Issued(Licence licence, String credential, String token, Optional<LocalDate> voidedOn) {}

    @Inject
    Licences(
            DataSource database,
            SigningKey key,
            StoredJson stored,
            ObjectMapper json,
            BusinessClock clock,
            CatalogueStore catalogues,
            Outbox outbox) {
        sql = new Sql(database);
        this.key = key;
        this.stored = stored;
        this.json = json;
        this.clock = clock;
        this.catalogues = catalogues;
        this.outbox = outbox;
    }

    /** Issues the licence of a confirmed registration, in the same transaction (INV-09). */
    @Rule({"REG-112", "REG-117", "INV-09"})
    public void issue(Registered.Confirmed confirmed) {
        LocalDate today = clock.today();
        Licence licence = Licence.of(confirmed, today, catalogues.current());
        String body = stored.write(licence);
        String credential = sign("licence+jws", body);
        LicenceToken token =
                new LicenceToken(
                        licence.uscc(),
                        licence.name(),
                        licence.version(),
                        LicenceToken.hash(credential));
        sql.update(
                "insert into licence (uscc, version, body, credential, token, issued_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                licence.uscc(),
                licence.version(),
                body,
                credential,
                sign("lt+jws", write(token)),
                today);
    }

    /**
     * Issues the next version in place of the one an amendment has overtaken (REG-158), in the same
     * transaction; nothing where no item of the licence has changed.
     */
    @Rule({"REG-117", "REG-158"})
    public void replace(Amendment amendment, String correlationId, Actor actor) {
        if (!amendment.changesLicence()) {
            return;
        }
        EntityFacts entity = amendment.after();
        voidOf(amendment.before(), "REPLACED", correlationId, actor);
        issue(
                new Registered.Confirmed(
                        entity.uscc(),
                        entity.registered(),
                        entity.establishedOn(),
                        entity.licenceVersion()));
    }

    private String sign(String type, String payload) {
        Map<String, String> header =
                new TreeMap<>(Map.of("alg", "EdDSA", "kid", key.id(), "typ", type));
        return CompactJws.sign(
                write(header),
                payload.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                key::sign);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    /** One version, void or not. */
    Optional<Issued> version(String uscc, int version) {
        return sql
                .query(
                        "select body, credential, token, voided_on from licence"
                                + " where uscc = ? and version = ?",
                        this::issued,
                        uscc,
                        version)
                .stream()
                .findFirst();
    }

    /** The newest version, void or not. */
    Optional<Issued> newest(String uscc) {
        return sql
                .query(
                        "select body, credential, token, voided_on from licence"
                                + " where uscc = ? order by version desc limit 1",
                        this::issued,
                        uscc)
                .stream()
                .findFirst();
    }

    private Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                stored.read(row.getString(1), Licence.class),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, LocalDate.class)));
    }

    /**
     * Voids the current licence of an entity and says so (EVT-17); nothing where it is void before
     * or another register issued it.
     */
    @Rule({"EVT-17", "REG-117"})
    public void voidOf(EntityFacts entity, String reason, String correlationId, Actor actor) {
        int voided =
                sql.update(
                        "update licence set voided_on = ?, void_reason = ?"
                                + " where uscc = ? and version = ? and voided_on is null",
                        clock.today(),
                        reason,
                        entity.uscc(),
                        entity.licenceVersion());
        if (voided == 0) {
            return;
        }
        outbox.publish(
                new LicenceVoided(entity.uscc(), entity.licenceVersion(), reason),
                EventHeader.of(
                        Subject.uscc(entity.uscc()),
                        entity.uscc(),
                        new Jurisdiction(entity.registered().authorityCode()),
                        correlationId,
                        actor));
    }
}
