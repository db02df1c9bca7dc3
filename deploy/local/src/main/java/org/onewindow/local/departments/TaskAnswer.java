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
}
