package org.onewindow.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.testkit.Await;

class ProxyTest {

    private static final int PORT = Await.freePort();
    private static final List<HttpServer> SERVERS = new ArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void proxyInFrontOfTwoReplicas() throws Exception {
        int first = echo("first");
        int second = echo("second");
        int nobody = Await.freePort();
        Proxy.main(
                new String[] {
                    Integer.toString(PORT),
                    "registration=" + first + "," + second,
                    "credit=" + nobody
                });
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(server -> server.stop(0));
    }

    @Test
    void thePathAndTheQueryReachTheServiceUnchanged() throws Exception {
        assertThat(get("/registration/v1/names?q=%E6%98%9F").body())
                .contains("/registration/v1/names?q=%E6%98%9F");
    }

    @Test
    void requestsTakeTurnsBetweenReplicas() throws Exception {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            answered.add(get("/registration/v1/x").body().split(" ")[0]);
        }
        assertThat(answered).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void nobodyCanClaimAnotherAddress() throws Exception {
        HttpRequest forged =
                HttpRequest.newBuilder(uri("/registration/v1/x"))
                        .header("x-forwarded-for", "203.0.113.9")
                        .build();
        assertThat(HTTP.send(forged, BodyHandlers.ofString()).body()).endsWith("127.0.0.1");
    }

    @Test
    void anUnknownNameIsNotFound() throws Exception {
        HttpResponse<String> answer = get("/elsewhere/v1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"title\":\"此地址没有服务\"", "\"code\":\"NO_SUCH_SERVICE\"");
    }

    @Test
    void aServiceThatIsDownIsABadGateway() throws Exception {
        HttpResponse<String> answer = get("/credit/v1/x");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"", "\"status\":502");
    }

    @Test
    void aBodyThatNoServiceTakesIsRefusedInWords() throws Exception {
        HttpRequest tooLarge =
                HttpRequest.newBuilder(uri("/registration/v1/x"))
                        .POST(BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024]))
                        .build();
        HttpResponse<String> answer = HTTP.send(tooLarge, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    /** A server that answers with its name, the address asked for and whom it was told asks. */
    private static int echo(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String told =
                            String.join(",", exchange.getRequestHeaders().get("x-forwarded-for"));
                    String answer = name + " " + exchange.getRequestURI() + " " + told;
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        SERVERS.add(server);
        return server.getAddress().getPort();
    }
}
