package org.onewindow.platform.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;

/** Keeps decisions: append-only, in the transaction of their effect. */
@Singleton
public class Decisions {

    private final Sql sql;
    private final BusinessClock clock;
    private final ObjectMapper json;

    @Inject
    Decisions(DataSource database, BusinessClock clock, ObjectMapper outward) {
        sql = new Sql(database);
        this.clock = clock;
        json = outward.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /** Records a decision with the running transaction; returns its id. */
    @Rule({"INV-30", "GEN-009"})
    public UUID record(Decision decision) {
        UUID id = UuidV7.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.update(
                """
                with kept as (
                    insert into decision
                        (id, kind, subject, outcome, jurisdiction, decided_at, legal_date, body)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    returning id
                )
                insert into decision_unchained (decision_id) select id from kept
                """,
                id,
                decision.kind(),
                decision.subject(),
                decision.outcome(),
                decision.place().code(),
                now,
                LegalDate.of(now),
                body(decision));
        return id;
    }

    private String body(Decision decision) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rules", decision.rules());
        body.put("inputs", decision.inputs());
        body.put("parameters", decision.parameters());
        body.put(
                "actor",
                Map.of(
                        "roles", decision.actor().roleNames(),
                        "idHash", Digest.sha256(decision.actor().subject()).substring(0, 16)));
        decision.grounds().ifPresent(grounds -> body.put("grounds", grounds));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a decision", e);
        }
    }
}
