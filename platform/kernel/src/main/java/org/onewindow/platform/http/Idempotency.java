package org.onewindow.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * Does the work of a creating request once, however often it is sent.
 *
 * <p>Same key and same request: the stored answer. Same key and another request: 409. Still in
 * flight: 409. The answer is stored in the transaction of the work itself; a refusal (4xx) rolls
 * the work back and is stored alone; a 5xx is never stored. Keys belong to the caller and are kept
 * for ever, answers for 90 days.
 */
@Singleton
public class Idempotency {

    private final IdempotencyStore store;
    private final Audit audit;
    private final CurrentActor actor;
    private final RoutingContext routing;
    private final ObjectMapper outward;
    private final StoredJson clear;

    @Inject
    Idempotency(
            IdempotencyStore store,
            Audit audit,
            CurrentActor actor,
            RoutingContext routing,
            ObjectMapper outward,
            StoredJson clear) {
        this.store = store;
        this.audit = audit;
        this.actor = actor;
        this.routing = routing;
        this.outward = outward;
        this.clear = clear;
    }

    /** Work that needs no facts from outside. */
    public Response once(@Nullable String key, Object request, Supplier<Answer> work) {
        String keyHash = keyHash(key);
        return inTransaction(keyHash, requestHash(request), Optional.empty(), none -> work.get());
    }

    /**
     * @param key the header {@code Idempotency-Key}, up to 200 characters
     * @param request what must be the same for the answer to be the same
     * @param facts gathered from other services before the transaction opens
     * @param work runs in one transaction with the stored answer
     */
    public <F> Response once(
            @Nullable String key,
            Object request,
            Supplier<F> facts,
            Function<? super F, Answer> work) {
        String keyHash = keyHash(key);
        String requestHash = requestHash(request);
        // Before the others are asked: a repeat needs none of their facts.
        Optional<Response> earlier = store.find(keyHash).map(found -> replay(found, requestHash));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return inTransaction(keyHash, requestHash, facts.get(), work);
    }

    private String keyHash(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REQUIRED, "1 to 200 characters");
        }
        return Digest.sha256(actor.get().subject() + "\n" + key);
    }

    private <F> Response inTransaction(
            String keyHash, String requestHash, F facts, Function<? super F, Answer> work) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> answerInTransaction(keyHash, requestHash, facts, work));
        } catch (Refusal refusal) {
            remember(keyHash, requestHash, refusal);
            throw refusal;
        }
    }

    private <F> Response answerInTransaction(
            String keyHash, String requestHash, F facts, Function<? super F, Answer> work) {
        if (!store.tryLock(keyHash)) {
            throw new Refusal(CommonProblem.REQUEST_IN_FLIGHT);
        }
        Optional<IdempotencyStore.Stored> earlier = store.find(keyHash);
        if (earlier.isPresent()) {
            return replay(earlier.get(), requestHash);
        }
        Answer answer = work.apply(facts);
        store.save(
                keyHash,
                requestHash,
                new IdempotencyStore.Stored(
                        requestHash,
                        answer.status(),
                        json(answer.headers()),
                        answer.body() == null
                                ? Optional.empty()
                                : Optional.of(json(answer.body()))),
                Optional.ofNullable(answer.headers().get(HttpHeaders.LOCATION)));
        audit.success(actor.get(), routing.request().method().name(), path(), answer.status());
        return answer.toResponse();
    }

    private void remember(String keyHash, String requestHash, Refusal refusal) {
        boolean aboutTheKey =
                refusal.code() == CommonProblem.REQUEST_IN_FLIGHT
                        || refusal.code() == CommonProblem.IDEMPOTENCY_KEY_REUSED;
        if (aboutTheKey || refusal.code().status() >= 500) {
            return;
        }
        Problem problem = Problem.of(refusal, Trace.current().traceId());
        var stored =
                new IdempotencyStore.Stored(
                        requestHash,
                        problem.status(),
                        json(Map.of(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())),
                        Optional.of(json(problem)));
        QuarkusTransaction.requiringNew()
                .run(() -> store.save(keyHash, requestHash, stored, Optional.empty()));
    }

    private Response replay(IdempotencyStore.Stored stored, String requestHash) {
        if (!stored.requestHash().equals(requestHash)) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Map<String, String> headers = new HashMap<>(readHeaders(stored.headers()));
        String type = headers.getOrDefault(HttpHeaders.CONTENT_TYPE, "application/json");
        headers.remove(HttpHeaders.CONTENT_TYPE);
        var response = Response.status(stored.status()).header("Idempotent-Replay", "true");
        headers.forEach(response::header);
        stored.body().ifPresent(body -> response.type(type).entity(body));
        return response.build();
    }

    private String requestHash(Object request) {
        return Digest.sha256(
                routing.request().method().name() + "\n" + path() + "\n" + clear.write(request));
    }

    private String path() {
        return routing.normalizedPath();
    }

    private String json(Object value) {
        try {
            return outward.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an answer", e);
        }
    }

    private Map<String, String> readHeaders(String json) {
        try {
            return outward.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read stored headers", e);
        }
    }
}
