package org.onewindow.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Refusal;

/**
 * RFC 9457 answer.
 *
 * @param type {@code urn:onewindow:problem:CODE}
 * @param title the sentence in Chinese
 * @param titleEn the same in English
 * @param traceId what to quote to the operator
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        String titleEn,
        int status,
        String code,
        Optional<String> detail,
        List<Refusal.Item> errors,
        String traceId,
        @JsonAnyGetter Map<String, Object> extensions) {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    static Problem of(Refusal refusal, String traceId) {
        ProblemCode code = refusal.code();
        return new Problem(
                "urn:onewindow:problem:" + code.name(),
                code.zh(),
                code.en(),
                code.status(),
                code.name(),
                refusal.detail(),
                refusal.items(),
                traceId,
                refusal.extensions());
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
