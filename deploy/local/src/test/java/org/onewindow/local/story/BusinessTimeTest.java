package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.testkit.Backbone;

/** The four services' clocks, as a small server tells them; what is due is done when it is read. */
class BusinessTimeTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final Map<String, Duration> offsets = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Instant, String> due = new ConcurrentSkipListMap<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        Duration offset = Duration.between(Instant.now(), START);
        Backbone.SERVICES.forEach(service -> offsets.put(service, offset));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theClockStopsAtEverythingThatIsDueOnTheWay() {
        due.put(START.plus(Duration.ofDays(5)), "licensing");
        due.put(START.plus(Duration.ofDays(30)), "registration");
        due.put(START.plus(Duration.ofDays(90)), "deregistration");
        BusinessTime time = time();
        Instant target = START.plus(Duration.ofDays(40));
        assertThat(time.advanceTo(target)).isEqualTo(2);
        assertThat(done).containsExactly("licensing", "registration");
        assertThat(time.now()).isBetween(target, target.plusSeconds(60));
        assertThat(offsets.values()).containsOnly(offsets.get("credit"));
    }

    @Test
    void whatBecomesDueOnTheWayIsNotPassedOver() {
        due.put(START.plus(Duration.ofDays(5)), "licensing");
        Runnable hear =
                () -> {
                    if (done.equals(List.of("licensing"))) {
                        due.putIfAbsent(START.plus(Duration.ofDays(7)), "credit");
                    }
                };
        BusinessTime time = new BusinessTime(operator(), hear);
        time.advanceTo(START.plus(Duration.ofDays(10)));
        assertThat(done).containsExactly("licensing", "credit");
    }

    @Test
    void theClockNeverGoesBack() {
        BusinessTime time = time();
        time.advanceTo(START.minus(Duration.ofDays(1)));
        assertThat(time.now()).isAfterOrEqualTo(START);
    }

    private BusinessTime time() {
        return new BusinessTime(operator(), () -> {});
    }

    private Client operator() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Client(address, Optional::empty, Duration.ofSeconds(10));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String service = exchange.getRequestURI().getPath().split("/")[1];
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("PUT")) {
            String offset = Client.JSON.readTree(body).path("offset").asText();
            offsets.put(service, Duration.parse(offset));
        }
        doWhatIsDue();
        var reading = Client.JSON.createObjectNode();
        reading.put("offset", offsets.get(service).toString());
        due.entrySet().stream()
                .filter(each -> each.getValue().equals(service))
                .findFirst()
                .ifPresent(each -> reading.put("nextDue", each.getKey().toString()));
        byte[] answer = Client.JSON.writeValueAsBytes(reading);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized void doWhatIsDue() {
        for (Map.Entry<Instant, String> each : due.entrySet()) {
            Instant now = Instant.now().plus(offsets.get(each.getValue()));
            if (!now.isBefore(each.getKey())) {
                done.add(each.getValue());
                due.remove(each.getKey());
            }
        }
    }
}
