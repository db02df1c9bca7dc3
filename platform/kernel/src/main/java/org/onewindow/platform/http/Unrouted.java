package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Problems also for addresses that lead to no resource: outside {@code /v1}, or no address. */
@Singleton
class Unrouted {

    private final ObjectMapper json;

    @Inject
    Unrouted(ObjectMapper json) {
        this.json = json;
    }

    void answerInWords(@Observes Router router) {
        router.errorHandler(404, request -> answer(request, CommonProblem.NOT_FOUND));
        router.errorHandler(400, request -> answer(request, CommonProblem.MALFORMED_REQUEST));
    }

    private void answer(RoutingContext request, CommonProblem code) {
        if (request.response().headWritten()) {
            return;
        }
        Problem problem = Problem.of(new Refusal(code), Trace.current().traceId());
        request.response()
                .setStatusCode(problem.status())
                .putHeader("content-type", Problem.MEDIA_TYPE.toString())
                .end(written(problem));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a problem", e);
        }
    }
}
