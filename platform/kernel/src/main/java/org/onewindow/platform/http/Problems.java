package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** The one place where failures become answers. No answer shows internals. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return answer(refusal);
    }

    /** The narrower type is named too, or the framework's own mapper of it would come first. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return answer(
                    new Refusal(CommonProblem.INVALID_FIELDS, List.of(Faults.unreadable(mapping))));
        }
        return answer(new Refusal(CommonProblem.MALFORMED_REQUEST));
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException failure) {
        return answer(
                new Refusal(
                        CommonProblem.INVALID_FIELDS,
                        failure.getConstraintViolations().stream().map(Faults::broken).toList()));
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failure) {
        return answer(new Refusal(CommonProblem.TOKEN_REQUIRED));
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure) {
        return answer(new Refusal(CommonProblem.TOKEN_REQUIRED));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return answer(new Refusal(CommonProblem.ROLE_DENIED));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response overtaken(RuntimeException failure) {
        return answer(new Refusal(CommonProblem.STALE_VERSION));
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return malformed(json);
            }
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> answer(new Refusal(CommonProblem.MALFORMED_REQUEST));
            case 401 -> answer(new Refusal(CommonProblem.TOKEN_REQUIRED));
            case 403 -> answer(new Refusal(CommonProblem.ROLE_DENIED));
            case 404 -> answer(new Refusal(CommonProblem.NOT_FOUND));
            case 405 -> answer(new Refusal(CommonProblem.METHOD_NOT_ALLOWED));
            case 406 -> answer(new Refusal(CommonProblem.NOT_ACCEPTABLE));
            case 413 -> answer(new Refusal(CommonProblem.BODY_TOO_LARGE));
            case 415 -> answer(new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
            case 503 -> answer(new Refusal(CommonProblem.UNAVAILABLE));
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            // A refusal or a lost race may arrive wrapped by the transaction that it ended.
            if (cause instanceof Refusal refusal) {
                return answer(refusal);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return answer(new Refusal(CommonProblem.STALE_VERSION));
            }
        }
        if (DatabaseException.isPassing(failure)) {
            LOG.warnf(failure, "the database did not answer");
            return answer(new Refusal(CommonProblem.UNAVAILABLE));
        }
        if (DatabaseException.isUnstorable(failure)) {
            LOG.warnf(failure, "a value that no column can hold");
            return answer(
                    new Refusal(
                            CommonProblem.MALFORMED_REQUEST,
                            "a character that is not text, or a number or date out of reach"));
        }
        LOG.error("request failed", failure);
        return answer(new Refusal(CommonProblem.INTERNAL_ERROR));
    }

    private static Response answer(Refusal refusal) {
        return Problem.of(refusal, Trace.current().traceId()).toResponse();
    }
}
