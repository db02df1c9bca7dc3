package org.onewindow.local.departments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the department says about a task; the JSON is the result event's payload. */
record TaskAnswer(UUID taskId, String uscc, String json) {

    static final String TYPE = "onewindow.department.WindowTaskAnswered.v1";

    static List<TaskAnswer> done(IssuedTask task, Desk.Issued record, Instant now) {
        Map<String, Object> payload = base(task, "DONE", now);
        payload.put("reference", record.reference());
        payload.put("output", record.output());
        return List.of(
                accepted(task, now),
                new TaskAnswer(task.taskId(), task.uscc(), Json.write(payload)));
    }

    static List<TaskAnswer> failed(IssuedTask task, String reason, Instant now) {
        Map<String, Object> payload = base(task, "FAILED", now);
        payload.put("reason", reason);
        return List.of(new TaskAnswer(task.taskId(), task.uscc(), Json.write(payload)));
    }

    private static TaskAnswer accepted(IssuedTask task, Instant now) {
        return new TaskAnswer(task.taskId(), task.uscc(), Json.write(base(task, "ACCEPTED", now)));
    }

    private static Map<String, Object> base(IssuedTask task, String outcome, Instant now) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("taskId", task.taskId().toString());
        payload.put("outcome", outcome);
        payload.put("at", now.toString());
        return payload;
    }

    /** The event's attributes, fixed when it is written so that a repeat is the same event. */
    Map<String, String> headers(
            Department department, IssuedTask cause, int sequence, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", TYPE);
        headers.put("ce_source", "/onewindow/departments/" + department.id());
        headers.put("ce_subject", taskId.toString());
        headers.put("ce_time", now.toString());
        headers.put("ce_dataschema", "urn:onewindow:schema:" + TYPE);
        headers.put("ce_sequence", Integer.toString(sequence));
        headers.put("ce_partitionkey", uscc);
        headers.put("ce_causationid", cause.eventId().toString());
        headers.putAll(cause.context());
        headers.put("content-type", "application/json");
        return headers;
    }
}
