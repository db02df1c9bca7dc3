package org.onewindow.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Drives set-ups at a fixed rate whatever the answers take (open model): each begins at its own
 * time on a thread of its own, so that a slow system meets a queue, as it would from real
 * applicants.
 */
final class SetupDriver {

    /**
     * When what happened to one application, in nanoseconds of {@link System#nanoTime()}.
     *
     * @param submitted when the submission was sent
     * @param decided when its answer, the decision, was there
     * @param licensed when its licence had been read
     */
    record Licensed(long submitted, long decided, long licensed) {

        long untilDecided() {
            return decided - submitted;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FAILURES_KEPT = 20;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String address;
    private final List<String> tokens;
    final Map<String, Licensed> licensed = new ConcurrentHashMap<>();
    final Queue<String> failures = new ConcurrentLinkedQueue<>();

    SetupDriver(String address, List<String> tokens) {
        this.address = address;
        this.tokens = List.copyOf(tokens);
    }

    /**
     * Runs the set-ups and returns when each has its licence or has failed.
     *
     * @param perSecond how many begin each second
     */
    void run(List<PreparedSetups.Prepared> setups, double perSecond) {
        long interval = (long) (1_000_000_000 / perSecond);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < setups.size(); i++) {
                long due = begin + i * interval;
                OpenLoad.awaitTime(due);
                PreparedSetups.Prepared setup = setups.get(i);
                String token = tokens.get(i % tokens.size());
                threads.execute(() -> play(setup, token, due));
            }
        }
    }

    private void play(PreparedSetups.Prepared setup, String token, long due) {
        try {
            post("/registration/v1/name-reservations", setup.wish(), token, "", 201);
            HttpResponse<String> draft =
                    post("/registration/v1/applications", setup.form(), token, "", 201);
            String id = JSON.readTree(draft.body()).path("applicationId").asText();
            String tag = draft.headers().firstValue("ETag").orElse("");
            long submitted = System.nanoTime();
            HttpResponse<String> decided =
                    post(
                            "/registration/v1/applications/" + id + "/submission",
                            setup.evidence(),
                            token,
                            tag,
                            200);
            long decidedAt = System.nanoTime();
            JsonNode answer = JSON.readTree(decided.body());
            if (!answer.path("state").asText().equals("AUTO_CONFIRMED")) {
                fail("not confirmed: " + decided.body());
                return;
            }
            HttpResponse<String> licence =
                    send(request(answer.path("licence").asText() + "/credential", token).GET());
            if (licence.statusCode() != 200) {
                fail("licence: " + licence.statusCode() + " " + licence.body());
                return;
            }
            licensed.put(id, new Licensed(submitted, decidedAt, System.nanoTime()));
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private HttpResponse<String> post(
            String path, String body, String token, String tag, int expected) throws IOException {
        HttpRequest.Builder request =
                request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        HttpResponse<String> answer = send(request.POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != expected) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void fail(String reason) {
        if (failures.size() < FAILURES_KEPT) {
            failures.add(reason);
        } else {
            failures.add("");
        }
    }
}
