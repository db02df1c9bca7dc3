package org.onewindow.deregistration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onewindow.platform.http.Digest;

/**
 * Registration, credit, licensing and the departments as the pre-check meets them, and the token
 * endpoint. What they say of an entity is set over HTTP ({@link Sources}); everything is clear
 * until then. They answer only to the token they gave.
 */
public final class FakeSources implements QuarkusTestResourceLifecycleManager {

    static final String URL = "onewindow.test.sources-url";

    private static final String TOKEN = "token-of-deregistration";
    private static final Map<String, List<String>> CODES =
            Map.of(
                    "registration", List.of("D2", "D5", "D6", "D10", "D13", "D16"),
                    "credit", List.of("D3", "D4", "D7", "D9"),
                    "licensing", List.of("D1"),
                    "tax", List.of("D11"),
                    "social-insurance", List.of("D12"));

    /** Told by {@code uscc/code}; and {@code uscc/source} that says nothing, or hangs. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("the fake sources do not start", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return settings("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static Map<String, String> settings(String url) {
        Map<String, String> settings = new HashMap<>();
        settings.put(URL, url);
        for (String source : Set.of("registration", "licensing", "credit", "departments")) {
            settings.put("onewindow.url." + source, url);
        }
        settings.put("quarkus.oidc-client.client-enabled", "true");
        settings.put("quarkus.oidc-client.auth-server-url", url);
        settings.put("quarkus.oidc-client.discovery-enabled", "false");
        settings.put("quarkus.oidc-client.credentials.secret", "secret-of-this-test");
        settings.put("quarkus.oidc-client.token-path", "/token");
        // A start with two loaded calendar years ahead: the tests let months go by.
        Instant start = Instant.parse("2025-01-02T02:00:00Z");
        settings.put(
                "onewindow.sandbox.initial-offset",
                Duration.between(Instant.now(), start).toString());
        return settings;
    }

    @Override
    public void stop() {
        stopping.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        switch (path[0]) {
            case "token" ->
                    send(
                            exchange,
                            200,
                            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                                    .formatted(TOKEN));
            case "control" -> {
                told.put(path[1] + "/" + path[2], path[3]);
                send(exchange, 204, "");
            }
            case "departments" -> said(exchange, path[1], path[3]);
            default -> said(exchange, path[0], path[3]);
        }
    }

    private void said(HttpExchange exchange, String source, String uscc) throws IOException {
        boolean known =
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            send(exchange, 401, "");
            return;
        }
        switch (told.getOrDefault(uscc + "/" + source, "answers")) {
            case "silent" -> send(exchange, 503, "");
            case "hanging" -> hang(exchange);
            default -> send(exchange, 200, body(source, uscc));
        }
    }

    private String body(String source, String uscc) {
        if (source.equals("tax") || source.equals("social-insurance")) {
            return "{\"result\":\"%s\",\"detail\":\"\"}"
                    .formatted(result(uscc, CODES.get(source).getFirst()));
        }
        String facts =
                CODES.get(source).stream()
                        .map(
                                code ->
                                        "{\"code\":\"%s\",\"result\":\"%s\",\"detail\":\"\"}"
                                                .formatted(code, result(uscc, code)))
                        .collect(Collectors.joining(","));
        String investors =
                IntStream.rangeClosed(
                                1, Integer.parseInt(told.getOrDefault(uscc + "/investors", "2")))
                        .mapToObj(FakeSources::investor)
                        .collect(Collectors.joining(","));
        return "{\"asOf\":\"2026-03-02T00:00:00Z\",\"facts\":[%s],\"investors\":[%s]}"
                .formatted(facts, source.equals("registration") ? investors : "");
    }

    private static String investor(int number) {
        return "{\"name\":\"投资人%d\",\"idHash\":\"%s\"}".formatted(number, personHash(number));
    }

    static String personHash(int investor) {
        return Digest.sha256("44010519900101000" + investor);
    }

    private String result(String uscc, String code) {
        return told.getOrDefault(uscc + "/" + code, "PASS");
    }

    private void hang(HttpExchange exchange) {
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
