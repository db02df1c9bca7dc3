package org.onewindow.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a changing request is answered with; stored with its idempotency key.
 *
 * @param body written as JSON; null for none
 */
public record Answer(int status, Map<String, String> headers, @Nullable Object body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** 201 with the new resource, where it is and its version as entity tag. */
    public static Answer created(String location, long version, Object body) {
        return new Answer(
                201,
                Map.of(HttpHeaders.LOCATION, location, HttpHeaders.ETAG, EntityTags.of(version)),
                body);
    }

    /** 200 with the changed resource and its new version. */
    public static Answer ok(long version, Object body) {
        return new Answer(200, Map.of(HttpHeaders.ETAG, EntityTags.of(version)), body);
    }

    /** 202: taken up, decided later. */
    public static Answer accepted(long version, Object body) {
        return new Answer(202, Map.of(HttpHeaders.ETAG, EntityTags.of(version)), body);
    }

    public Response toResponse() {
        var response = Response.status(status);
        new TreeMap<>(headers).forEach(response::header);
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return response.build();
    }
}
