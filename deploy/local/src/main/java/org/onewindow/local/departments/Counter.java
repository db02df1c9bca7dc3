package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The departments' HTTP side under {@code /departments}: clearances for the services, records and
 * ordered failures for operators, and the trust provider.
 */
final class Counter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Counter.class.getName());
    private static final String PREFIX = "/departments/";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int MOST_FAILURES = 1000;

    private final Settings settings;
    private final Callers callers;
    private final Trust trust;
    private final HttpServer server;

    /** What is answered. */
    private record Reply(int status, Object body) {

        static Reply refused(int status, String code, String detail) {
            return new Reply(
                    status,
                    Map.of("status", status, "title", code, "code", code, "detail", detail));
        }
    }

    private Counter(Settings settings, Callers callers, Trust trust) throws IOException {
        this.settings = settings;
        this.callers = callers;
        this.trust = trust;
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                        64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
    }

    static Counter open(Settings settings, Callers callers, Trust trust) throws IOException {
        Counter counter = new Counter(settings, callers, trust);
        counter.server.start();
        return counter;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (IllegalArgumentException bad) {
                reply = Reply.refused(400, "INVALID_FIELDS", String.valueOf(bad.getMessage()));
            } catch (SQLException | IOException | RuntimeException e) {
                LOG.log(Level.WARNING, exchange.getRequestURI() + " failed", e);
                reply = Reply.refused(503, "UNAVAILABLE", "try again later");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                reply = Reply.refused(503, "UNAVAILABLE", "stopping");
            }
            write(exchange, reply);
        }
    }

    private Reply reply(HttpExchange exchange)
            throws IOException, SQLException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(PREFIX)) {
            return notFound();
        }
        List<String> parts = List.of(path.substring(PREFIX.length()).split("/", -1));
        String what = exchange.getRequestMethod() + " " + parts.size();
        return switch (what) {
            case "GET 1" ->
                    parts.getFirst().equals("health")
                            ? new Reply(200, Map.of("status", "UP"))
                            : notFound();
            case "POST 2" ->
                    parts.getFirst().equals("trust")
                            ? trusted(parts.get(1), body(exchange))
                            : ordered(exchange, parts);
            case "GET 3", "PUT 3" -> kept(exchange, parts);
            default -> notFound();
        };
    }

    private Reply trusted(String what, JsonNode request) {
        return switch (what) {
            case "real-name-proofs" -> new Reply(201, trust.prove(request, Instant.now()));
            case "signatures" -> new Reply(201, trust.sign(request, Instant.now()));
            default -> notFound();
        };
    }

    /** POST {department}/failures {times, reason?, uscc?}: the next tasks fail. */
    private Reply ordered(HttpExchange exchange, List<String> parts)
            throws IOException, SQLException, InterruptedException {
        Optional<Department> department = Department.of(parts.getFirst());
        if (department.isEmpty() || !parts.get(1).equals("failures")) {
            return notFound();
        }
        Optional<Reply> denied = denied(exchange, "admin");
        if (denied.isPresent()) {
            return denied.get();
        }
        JsonNode order = body(exchange);
        int times = order.path("times").asInt(1);
        if (times < 1 || times > MOST_FAILURES) {
            throw new IllegalArgumentException("times is 1 to " + MOST_FAILURES);
        }
        String reason = order.path("reason").asText("ordered by an operator");
        Optional<String> uscc =
                Optional.of(order.path("uscc").asText()).filter(code -> !code.isBlank());
        try (Books books = Books.open(settings.database(), department.get())) {
            books.orderFailures(times, reason, uscc);
        }
        return new Reply(201, Map.of("department", parts.getFirst(), "times", times));
    }

    /** GET {department}/records/{uscc}; GET and PUT {department}/clearances/{uscc}. */
    private Reply kept(HttpExchange exchange, List<String> parts)
            throws IOException, SQLException, InterruptedException {
        Optional<Department> department = Department.of(parts.getFirst());
        String uscc = parts.get(2);
        if (department.isEmpty()) {
            return notFound();
        }
        boolean change = exchange.getRequestMethod().equals("PUT");
        return switch (parts.get(1)) {
            case "records" -> change ? notFound() : records(exchange, department.get(), uscc);
            case "clearances" ->
                    change
                            ? setClearance(exchange, department.get(), uscc)
                            : clearance(exchange, department.get(), uscc);
            default -> notFound();
        };
    }

    private Reply records(HttpExchange exchange, Department department, String uscc)
            throws IOException, SQLException, InterruptedException {
        Optional<Reply> denied = denied(exchange, "admin");
        if (denied.isPresent()) {
            return denied.get();
        }
        try (Books books = Books.open(settings.database(), department)) {
            return new Reply(
                    200,
                    books.records(uscc).stream()
                            .map(
                                    record ->
                                            Map.of(
                                                    "taskId", record.taskId().toString(),
                                                    "reference", record.reference(),
                                                    "output", record.output(),
                                                    "issuedAt", record.issuedAt().toString()))
                            .toList());
        }
    }

    private Reply clearance(HttpExchange exchange, Department department, String uscc)
            throws IOException, SQLException, InterruptedException {
        Optional<Reply> denied = denied(exchange, "service", "admin");
        if (denied.isPresent()) {
            return denied.get();
        }
        try (Books books = Books.open(settings.database(), department)) {
            return new Reply(200, books.clearance(uscc));
        }
    }

    private Reply setClearance(HttpExchange exchange, Department department, String uscc)
            throws IOException, SQLException, InterruptedException {
        Optional<Reply> denied = denied(exchange, "admin");
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!CreditCodes.isValid(uscc)) {
            throw new IllegalArgumentException("the credit code is not valid");
        }
        JsonNode asked = body(exchange);
        Clearance clearance =
                new Clearance(asked.path("result").asText(), asked.path("detail").asText(""));
        try (Books books = Books.open(settings.database(), department)) {
            books.setClearance(uscc, clearance);
        }
        return new Reply(200, clearance);
    }

    private Optional<Reply> denied(HttpExchange exchange, String... roles)
            throws IOException, InterruptedException {
        String header =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse("");
        if (!header.startsWith("Bearer ")) {
            return Optional.of(Reply.refused(401, "TOKEN_REQUIRED", "sign in first"));
        }
        var held = callers.roles(header.substring("Bearer ".length()));
        if (held.isEmpty()) {
            return Optional.of(Reply.refused(401, "TOKEN_REQUIRED", "the token is not accepted"));
        }
        return List.of(roles).stream().anyMatch(held::contains)
                ? Optional.empty()
                : Optional.of(Reply.refused(403, "ROLE_DENIED", "your role may not do this"));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new IllegalArgumentException("the request is too large");
            }
            return Json.read(body.length == 0 ? "{}" : new String(body, StandardCharsets.UTF_8));
        }
    }

    private static Reply notFound() {
        return Reply.refused(404, "NOT_FOUND", "there is nothing here");
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = Json.write(reply.body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        reply.status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status, body.length);
        exchange.getResponseBody().write(body);
    }
}
