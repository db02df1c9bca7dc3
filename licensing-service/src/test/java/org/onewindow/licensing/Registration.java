package org.onewindow.licensing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.testkit.SentEvents;

/** Says what registration would say, with its envelope. */
final class Registration {

    static final String RESTAURANT =
            "{\"code\":\"621001\",\"text\":\"餐饮服务\",\"kind\":\"POST\",\"main\":true,\"permitItems\":[\"L02\"]}";
    static final String SOFTWARE =
            "{\"code\":\"651301\",\"text\":\"软件开发\",\"kind\":\"GENERAL\",\"main\":false,\"permitItems\":[]}";
    static final String TELECOM =
            "{\"code\":\"631901\",\"text\":\"第二类增值电信业务\",\"kind\":\"POST\",\"main\":false,\"permitItems\":[\"L31\"]}";
    static final String SCHOOL =
            "{\"code\":\"839101\",\"text\":\"营利性民办职业技能培训机构\",\"kind\":\"PRE\",\"main\":false,\"permitItems\":[\"L46\"]}";

    static {
        // A consumer that joins its group on a busy machine takes longer than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Registration() {}

    /** A credit code nobody has used before. */
    static String freshCode() {
        return SentEvents.freshCode(CreditCodes::isValid);
    }

    /** Registered at 440105; the applicant {@code applicant} represents it. */
    static ProducerRecord<String, String> entityRegistered(
            String uscc, LocalDate establishedOn, String... scopeItems) {
        return event(
                uscc,
                1,
                "EntityRegistered",
                """
                {"applicationId":"A-1","uscc":"%s","name":"广州市海珠区星河云图科技有限公司",
                 "entityType":"LLC","fdi":false,"authorityCode":"440105","establishedOn":"%s",
                 "scopeItems":[%s],"licenceVersion":1,"representatives":["%s"]}
                """
                        .formatted(
                                uscc,
                                establishedOn,
                                String.join(",", scopeItems),
                                Digest.sha256("applicant")));
    }

    /** Moved to 440106 under another name; {@code successor} represents it. */
    static ProducerRecord<String, String> entityChanged(
            String uscc, int sequence, LocalDate changedOn, String... scopeItems) {
        return event(
                uscc,
                sequence,
                "EntityChanged",
                """
                {"uscc":"%s","name":"广州市天河区星河云图科技有限公司","entityType":"LLC","fdi":false,
                 "authorityCode":"440106","changedOn":"%s","scopeItems":[%s],
                 "licenceVersion":2,"representatives":["%s"],"deltas":[]}
                """
                        .formatted(
                                uscc,
                                changedOn,
                                String.join(",", scopeItems),
                                Digest.sha256("successor")));
    }

    static ProducerRecord<String, String> entityDeregistered(String uscc, int sequence) {
        return event(
                uscc,
                sequence,
                "EntityDeregistered",
                """
                {"uscc":"%s","name":"某公司","authorityCode":"440105","status":"DEREGISTERED",
                 "previousStatus":"ACTIVE","endedOn":"2026-09-01","exitCaseId":"E1"}
                """
                        .formatted(uscc));
    }

    static ProducerRecord<String, String> event(
            String uscc, int sequence, String name, String payload) {
        return SentEvents.event(
                "registration", uscc, sequence, name, "2026-03-02T01:00:00Z", payload);
    }

    static void send(List<ProducerRecord<String, String>> events) {
        SentEvents.send(events);
    }
}
