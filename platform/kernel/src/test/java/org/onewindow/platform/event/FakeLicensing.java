package org.onewindow.platform.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Licensing's event stream, and the token endpoint: gives the {@code Noted} events of a subject up
 * to the last one it was told of ({@code PUT /control/<subject>/<last>}), at most 200 a page, and
 * only for the token it gave. It fails for a subject that it was not told of. Its whole log is the
 * subject told last, its first event on one page and the rest on the next.
 */
public final class FakeLicensing implements QuarkusTestResourceLifecycleManager {

    static final String URL = "onewindow.test.licensing-url";

    private static final String TOKEN = "token-of-registration";
    private static final Pattern QUERY = Pattern.compile("subject=(.+)&after=(\\d+)&limit=(\\d+)");
    private static final int PAGE = 200;

    private final Map<String, Long> lastOf = new ConcurrentHashMap<>();
    private volatile String toldLast = "";
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
            throw new IllegalStateException("the fake licensing does not start", e);
        }
        server.createContext("/token", this::token);
        server.createContext("/control", this::tell);
        server.createContext("/licensing/v1/events", this::events);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                URL,
                url,
                "onewindow.url.licensing",
                url,
                "quarkus.oidc-client.client-enabled",
                "true",
                "quarkus.oidc-client.auth-server-url",
                url,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.credentials.secret",
                "secret-of-this-test",
                "quarkus.oidc-client.token-path",
                "/token");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                        .formatted(TOKEN));
    }

    private void tell(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        lastOf.put(path[2], Long.parseLong(path[3]));
        toldLast = path[2];
        send(exchange, 204, "");
    }

    private void events(HttpExchange exchange) throws IOException {
        Matcher query = QUERY.matcher(exchange.getRequestURI().getQuery());
        boolean known =
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            send(exchange, 401, "");
        } else if (query.matches()) {
            ofSubject(exchange, query);
        } else {
            whole(exchange);
        }
    }

    private void whole(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getQuery();
        if (toldLast.startsWith("silent")) {
            send(exchange, 503, "");
        } else if (asked.equals("limit=200")) {
            exchange.getResponseHeaders()
                    .set("Link", "</licensing/v1/events?limit=200&cursor=second>; rel=\"next\"");
            send(exchange, 200, page(toldLast, 1, 1));
        } else if (asked.contains("cursor=second")) {
            send(exchange, 200, page(toldLast, 2, lastOf.get(toldLast)));
        } else {
            send(exchange, 400, "");
        }
    }

    private void ofSubject(HttpExchange exchange, Matcher query) throws IOException {
        Long last = lastOf.get(query.group(1));
        if (last == null) {
            send(exchange, 503, "");
            return;
        }
        long first = Long.parseLong(query.group(2)) + 1;
        long count = Math.min(Long.parseLong(query.group(3)), PAGE);
        send(exchange, 200, page(query.group(1), first, Math.min(last, first + count - 1)));
    }

    /** A stranger's event slips in first: a consumer takes only what it asked for. */
    private static String page(String subject, long first, long last) {
        List<String> events =
                LongStream.rangeClosed(first, last)
                        .mapToObj(sequence -> event(subject, sequence))
                        .collect(Collectors.toList());
        events.addFirst(event("stranger-to-" + subject, 1));
        return "[" + String.join(",", events) + "]";
    }

    private static String event(String subject, long sequence) {
        return """
        {"topic":"onewindow.licensing.v1","key":"%1$s","recordedBy":"a field we do not know",
         "headers":{"ce_id":"%3$s","ce_type":"onewindow.licensing.Noted.v1",
          "ce_source":"/onewindow/licensing","ce_subject":"%1$s","ce_sequence":"%2$d",
          "ce_time":"2026-03-02T01:00:00Z"},
         "payload":"{\\"value\\":%2$d}"}
        """
                .formatted(subject, sequence, TestEvents.id(subject, sequence));
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
