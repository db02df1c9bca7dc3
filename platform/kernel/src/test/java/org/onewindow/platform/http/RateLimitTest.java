package org.onewindow.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    @TestHTTPResource URI address;

    @Test
    void aCallerGetsTwoSecondsWorthAtOnceAndThenTheSteadyRate() {
        RateLimit limit = new RateLimit(10);

        assertThat(IntStream.range(0, 20)).allMatch(i -> limit.allows("a", 0));
        assertThat(limit.allows("a", 0)).isFalse();
        assertThat(limit.allows("b", 0)).isTrue();
        assertThat(limit.allows("a", SECOND / 10)).isTrue();
        assertThat(limit.allows("a", SECOND / 10)).isFalse();
        assertThat(IntStream.range(0, 20)).allMatch(i -> limit.allows("a", 100 * SECOND));
        assertThat(limit.allows("a", 100 * SECOND)).isFalse();
    }

    /** From an address of its own, so that the other tests' requests are not counted with these. */
    @Test
    @Rule("GEN-011")
    void anonymousReadsOfOneAddressAreLimited() throws IOException {
        // Now and then one is let through again, at the steady rate.
        assertThat(statusesOf(300, "127.0.0.9", "")).containsOnly("404", "429");
        assertThat(statusesOf(1, "127.0.0.10", "")).containsOnly("404");
        assertThat(statusesOf(300, "127.0.0.11", "Authorization: Bearer none\r\n"))
                .containsOnly("404");
    }

    private Set<String> statusesOf(int requests, String from, String header) throws IOException {
        try (Socket socket =
                        new Socket(
                                address.getHost(),
                                address.getPort(),
                                InetAddress.getByName(from),
                                0);
                BufferedReader answers =
                        new BufferedReader(
                                new InputStreamReader(
                                        // One character a byte, as the lengths are counted in.
                                        socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String request =
                    "GET /registration/v1/nowhere HTTP/1.1\r\nHost: localhost\r\n"
                            + header
                            + "\r\n";
            Set<String> statuses = new HashSet<>();
            for (int i = 0; i < requests; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                statuses.add(answers.readLine().split(" ")[1]);
                skipRest(answers);
            }
            return statuses;
        }
    }

    private static void skipRest(BufferedReader answers) throws IOException {
        int length = 0;
        for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        assertThat(answers.skip(length)).isEqualTo(length);
    }
}
