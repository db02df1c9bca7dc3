package org.onewindow.deregistration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.testkit.SentEvents;

/** Says what registration would say, with its envelope. */
public final class Registration {

    private Registration() {}

    /** A credit code nobody has used before. */
    public static String freshCode() {
        return SentEvents.freshCode(CreditCodes::isValid);
    }

    public static void entityRegistered(String uscc, String entityType, String representative) {
        send(
                uscc,
                1,
                "EntityRegistered",
                """
                {"applicationId":"A-%1$s","uscc":"%1$s","name":"广州市海珠区星河云图科技有限公司",
                 "entityType":"%2$s","fdi":false,"authorityCode":"440105","establishedOn":"2025-01-02",
                 "responsiblePerson":"投资人1","representatives":["%3$s"],"licenceVersion":1}
                """
                        .formatted(uscc, entityType, Digest.sha256(representative)));
    }

    public static void entityChanged(String uscc, int sequence, String representative) {
        send(
                uscc,
                sequence,
                "EntityChanged",
                """
                {"uscc":"%s","name":"广州市天河区星河云图科技有限公司","entityType":"LLC",
                 "authorityCode":"440106","representatives":["%s"]}
                """
                        .formatted(uscc, Digest.sha256(representative)));
    }

    public static void entityConvertedNewCode(String uscc, int sequence) {
        send(uscc, sequence, "EntityConvertedNewCode", "{\"uscc\":\"%s\"}".formatted(uscc));
    }

    public static void entityDeregistered(
            String uscc, int sequence, String caseId, String endedOn) {
        send(
                uscc,
                sequence,
                "EntityDeregistered",
                """
                {"uscc":"%s","name":"某公司","authorityCode":"440105","status":"DEREGISTERED",
                 "previousStatus":"ACTIVE","endedOn":"%s","exitCaseId":"%s"}
                """
                        .formatted(uscc, endedOn, caseId));
    }

    public static void deregistrationRejected(String uscc, int sequence, String caseId) {
        send(
                uscc,
                sequence,
                "DeregistrationRejected",
                """
                {"uscc":"%s","exitCaseId":"%s","blockers":[{"code":"D5","detail":"股权出质"}]}
                """
                        .formatted(uscc, caseId));
    }

    /** An exit was undone, or, when it is DEREGISTERED, stands after all. */
    public static void exitRestored(String uscc, int sequence, String status) {
        send(
                uscc,
                sequence,
                "RegistrationRestored",
                """
                {"uscc":"%s","caseId":"%s","scope":"EXIT","status":"%s",
                 "previousStatus":"DEREGISTERED","restoredOn":"2026-09-01","licenceVersion":2,
                 "exitUndone":true}
                """
                        .formatted(uscc, UUID.randomUUID(), status));
    }

    public static void dormancyFiled(
            String uscc, int sequence, UUID dormancy, LocalDate first, LocalDate last) {
        send(
                uscc,
                sequence,
                "DormancyFiled",
                """
                {"uscc":"%s","dormancyId":"%s","startsOn":"%s","endsOn":"%s",
                 "reason":"PUBLIC_HEALTH","serviceAddress":"广州市海珠区新港中路397号"}
                """
                        .formatted(uscc, dormancy, first, last));
    }

    public static void dormancyExtended(String uscc, int sequence, UUID dormancy, LocalDate last) {
        send(
                uscc,
                sequence,
                "DormancyExtended",
                """
                {"uscc":"%s","dormancyId":"%s","formerEndsOn":"%s","endsOn":"%s"}
                """
                        .formatted(uscc, dormancy, last.minusDays(10), last));
    }

    /**
     * @param awake its first day without it
     */
    public static void dormancyEnded(String uscc, int sequence, UUID dormancy, LocalDate awake) {
        send(
                uscc,
                sequence,
                "DormancyEnded",
                """
                {"uscc":"%s","dormancyId":"%s","reason":"RESUMED","endedOn":"%s","status":"ACTIVE"}
                """
                        .formatted(uscc, dormancy, awake));
    }

    private static void send(String uscc, int sequence, String name, String payload) {
        SentEvents.send(
                List.of(
                        SentEvents.event(
                                "registration",
                                uscc,
                                sequence,
                                name,
                                "2025-01-02T01:00:00Z",
                                payload)));
    }
}
