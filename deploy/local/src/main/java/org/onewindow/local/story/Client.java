package org.onewindow.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * One person at the one address: requests with his token, and the one policy for a service that is
 * away. After a lost connection or a 5xx the same request is sent again <em>with the same
 * Idempotency-Key</em>, so that it takes effect once however often it was sent.
 *
 * @param address of the proxy, without a slash at the end
 * @param patience how long a request is repeated before the story gives up
 */
record Client(String address, Sign sign, Duration patience) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Where the bearer token comes from; empty for the public. */
    interface Sign {
        Optional<String> token() throws IOException;
    }

    Answer get(String path) {
        return repeat("GET", path, Optional.empty(), Map.of());
    }

    /** A creating request, with a key of its own. */
    Answer post(String path, Object body) {
        return repeat("POST", path, Optional.of(body), Map.of("Idempotency-Key", key()));
    }

    /** A change of what was read with this entity tag. */
    Answer post(String path, Object body, String tag) {
        return repeat(
                "POST", path, Optional.of(body), Map.of("Idempotency-Key", key(), "If-Match", tag));
    }

    Answer put(String path, Object body) {
        return repeat("PUT", path, Optional.of(body), Map.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Answer repeat(
            String method, String path, Optional<Object> body, Map<String, String> headers) {
        long begin = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - begin);
            try {
                Answer answer = send(method, path, body, headers, begin);
                if (isFinal(answer) || passed.compareTo(patience) > 0) {
                    return answer;
                }
            } catch (IOException away) {
                if (passed.compareTo(patience) > 0) {
                    throw new StoryBroken(method + " " + path + " never got an answer", away);
                }
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new StoryBroken("interrupted during " + method + " " + path);
            }
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    /** Whether sending it again would change nothing. */
    private static boolean isFinal(Answer answer) {
        return answer.status() < 500 && !answer.codes().contains("REQUEST_IN_FLIGHT");
    }

    private Answer send(
            String method,
            String path,
            Optional<Object> body,
            Map<String, String> headers,
            long begin)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        request.method(
                method,
                body.isPresent()
                        ? BodyPublishers.ofString(write(body.get()))
                        : BodyPublishers.noBody());
        all(headers, body.isPresent()).forEach(request::header);
        HttpResponse<String> response = exchange(request.build());
        return new Answer(
                method + " " + path,
                response.statusCode(),
                read(response.body()),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Location"),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private Map<String, String> all(Map<String, String> headers, boolean hasBody)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        sign.token().ifPresent(token -> all.put("Authorization", "Bearer " + token));
        if (hasBody) {
            all.put("Content-Type", "application/json");
        }
        return all;
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String write(Object body) throws JsonProcessingException {
        return JSON.writeValueAsString(body);
    }

    /** An empty answer, or one of a proxy that is no JSON, reads as nothing. */
    private static JsonNode read(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode().put("text", body);
        }
    }
}
