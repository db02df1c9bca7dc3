package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.testkit.Await;

class ClientTest {

    /** What the server says, one after the other; 0 means that it hangs up. */
    private final Deque<Integer> answers = new ArrayDeque<>();

    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRequestIsRepeatedWithTheSameKeyUntilTheServiceIsBack() {
        answers.addAll(List.of(503, 0, 500, 201));
        Answer answer = client(Duration.ofSeconds(20)).post("/things", Map.of("a", 1));
        assertThat(answer.expect(201).text("/ok")).isEqualTo("yes");
        assertThat(keys).hasSize(4).containsOnly(keys.getFirst());
        assertThat(keys.getFirst()).isNotBlank();
    }

    @Test
    void aRefusalIsAnAnswerAndNotRepeated() {
        answers.addAll(List.of(422, 201));
        Answer answer = client(Duration.ofSeconds(20)).post("/things", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(keys).hasSize(1);
        assertThatThrownBy(() -> answer.expect(200, 201))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("answered 422");
    }

    @Test
    void twoRequestsHaveTwoKeys() {
        answers.addAll(List.of(201, 201));
        Client client = client(Duration.ofSeconds(20));
        client.post("/things", Map.of());
        client.post("/things", Map.of());
        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void patienceEnds() {
        String nobody = "http://127.0.0.1:" + Await.freePort();
        Client client = new Client(nobody, Optional::empty, Duration.ofMillis(200));
        assertThatThrownBy(() -> client.get("/"))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("never got an answer");
    }

    private Client client(Duration patience) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Client(address, () -> Optional.of("token"), patience);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        exchange.getRequestBody().readAllBytes();
        int status = answers.remove();
        if (status == 0) {
            exchange.close();
            return;
        }
        byte[] body = "{\"ok\":\"yes\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
