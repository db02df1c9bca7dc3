package org.onewindow.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens from the identity provider of a run, for sandbox users and clients. */
public record Tokens(int identityPort) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The token of a sandbox user, whose password is the name. Good for half an hour. */
    public String user(String name) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "onewindow-cli");
        form.put("username", name);
        form.put("password", name);
        return request(form, "There is no sandbox user named " + name + ".");
    }

    /** The token of a service's or a department's own client, such as {@code department-tax}. */
    public String client(String id) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", id);
        form.put("client_secret", id + "-secret");
        return request(form, "There is no sandbox client named " + id + ".");
    }

    private String request(Map<String, String> form, String refused) throws IOException {
        URI address =
                URI.create(
                        IdentityProgram.realmUrl(identityPort) + "/protocol/openid-connect/token");
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form)))
                        .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new IOException(refused);
        }
        JsonNode token = JSON.readTree(response.body()).path("access_token");
        if (!token.isTextual()) {
            throw new IOException("The identity provider answered " + response.statusCode() + ".");
        }
        return token.asText();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for a token.");
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
