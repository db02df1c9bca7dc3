package org.onewindow.deregistration;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Objections as they are sent. */
public final class Objectors {

    private Objectors() {}

    public static Response object(
            RequestSpecification objector, String location, Map<String, Object> content) {
        return objector.header("Idempotency-Key", UUID.randomUUID())
                .body(content)
                .post(location + "/objections");
    }

    /** Somebody whose wages were not paid. */
    public static Map<String, Object> wages() {
        Map<String, Object> content = new HashMap<>();
        content.put("reason", "WAGES");
        content.put("statement", "拖欠两个月工资");
        content.put("contact", "王五");
        content.put("phone", "13800138000");
        return content;
    }

    /** The same with the number of an arbitration award. */
    public static Map<String, Object> wagesWithEvidence() {
        Map<String, Object> content = wages();
        content.put("evidence", "穗海劳人仲案〔2026〕88号");
        return content;
    }
}
