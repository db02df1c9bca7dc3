package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches forms with a department's own token, which is kept until shortly before its end. */
final class Forms {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Settings settings;
    private final Department department;
    private Token token = new Token("", Instant.EPOCH);

    private record Token(String text, Instant usableUntil) {}

    Forms(HttpClient http, Settings settings, Department department) {
        this.http = http;
        this.settings = settings;
        this.department = department;
    }

    /**
     * The form; empty when registration does not have it for this department.
     *
     * @throws IOException when registration or the identity provider cannot answer now
     */
    Optional<JsonNode> read(IssuedTask task) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(settings.oneWindow().resolve(task.formUrl()))
                        .header("Authorization", "Bearer " + token())
                        .timeout(LIMIT)
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(Json.read(answer.body()));
            case 404 -> Optional.empty();
            case 401 -> {
                forget();
                throw new IOException("registration does not accept the token");
            }
            default -> throw new IOException("registration answers " + answer.statusCode());
        };
    }

    private synchronized void forget() {
        token = new Token("", Instant.EPOCH);
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isBefore(token.usableUntil)) {
            return token.text;
        }
        String body =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(
                                department.client(),
                                URLEncoder.encode(
                                        settings.clientSecret(department), StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(settings.identity() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(LIMIT)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider answers " + answer.statusCode());
        }
        JsonNode json = Json.read(answer.body());
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong()).minus(MARGIN);
        token = new Token(json.path("access_token").asText(), Instant.now().plus(life));
        return token.text;
    }
}
