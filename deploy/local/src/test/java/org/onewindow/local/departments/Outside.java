package org.onewindow.local.departments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Registration and the identity provider as the departments see them, on one port. */
final class Outside implements AutoCloseable {

    /** Forms by task id; a task without one is not known to registration. */
    final Map<String, String> forms = new ConcurrentHashMap<>();

    /** Who has read which form, as {@code client path}. */
    final Queue<String> reads = new ConcurrentLinkedQueue<>();

    /** So many more requests for a form are answered with 503. */
    final AtomicInteger outages = new AtomicInteger();

    private final RSAKey key;
    private final HttpServer server;

    Outside() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI realm() {
        return address().resolve("/auth/realms/onewindow");
    }

    String token(String subject, String... roles) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                            new JWTClaimsSet.Builder()
                                    .issuer(realm().toString())
                                    .subject(subject)
                                    .claim("groups", List.of(roles))
                                    .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                                    .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                issueToken(exchange);
            } else if (path.endsWith("/openid-configuration")) {
                write(
                        exchange,
                        200,
                        Json.write(
                                Map.of(
                                        "issuer",
                                        realm().toString(),
                                        "jwks_uri",
                                        realm() + "/certs")));
            } else if (path.endsWith("/certs")) {
                write(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            } else {
                showForm(exchange, path);
            }
        }
    }

    private void issueToken(HttpExchange exchange) throws IOException {
        String request =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String client = request.replaceFirst(".*client_id=([^&]*).*", "$1");
        boolean known = request.endsWith("client_secret=" + client + "-secret");
        write(
                exchange,
                known ? 200 : 401,
                "{\"access_token\":\"token-of-%s\",\"expires_in\":300}".formatted(client));
    }

    private void showForm(HttpExchange exchange, String path) throws IOException {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            write(exchange, 503, "{}");
            return;
        }
        String client =
                exchange.getRequestHeaders()
                        .getFirst("Authorization")
                        .replace("Bearer token-of-", "");
        reads.add(client + " " + path);
        String form = forms.get(path.split("/")[4]);
        write(exchange, form == null ? 404 : 200, form == null ? "{}" : form);
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
