package org.onewindow.registration.measures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Plays the credit service: nothing against anybody, unless a test says otherwise about the hash of
 * a person that only this test's form holds.
 */
public final class FakeCredit implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> BLOCKED = new ConcurrentHashMap<>();
    private static final Map<String, String> GROUNDS = new ConcurrentHashMap<>();
    private static final Map<String, String> CLASSES = new ConcurrentHashMap<>();
    private static final Set<String> HONOURED = ConcurrentHashMap.newKeySet();
    private static final Set<String> SILENT_ABOUT = ConcurrentHashMap.newKeySet();
    private static final Map<String, CountDownLatch> HANGING_ABOUT = new ConcurrentHashMap<>();
    private static final Set<String> ASKED_ABOUT = ConcurrentHashMap.newKeySet();

    private HttpServer server;

    public static void block(String personHash) {
        block(personHash, "SERIOUS_LIST");
    }

    /** Answers with a block of this code about a person, or about an entity by its credit code. */
    public static void block(String subject, String code) {
        BLOCKED.put(subject, code);
    }

    /** Answers that the entity is listed as abnormal on this ground. */
    public static void listAsAbnormal(String uscc, String ground) {
        GROUNDS.put(uscc, ground);
        block(uscc, "ABNORMAL_LISTED");
    }

    /** Says this risk class when it is asked about the person. */
    public static void classify(String personHash, String riskClass) {
        CLASSES.put(personHash, riskClass);
    }

    /** Says that this shareholder is on the list of 守合同重信用. */
    public static void honour(String numberHash) {
        HONOURED.add(numberHash);
    }

    /** Fails at once, as a service does that is down. */
    public static void beDownFor(String personHash) {
        SILENT_ABOUT.add(personHash);
    }

    /** Takes the question and does not answer until it recovers. */
    public static void hangFor(String personHash) {
        HANGING_ABOUT.put(personHash, new CountDownLatch(1));
    }

    public static void recover(String personHash) {
        SILENT_ABOUT.remove(personHash);
        Optional.ofNullable(HANGING_ABOUT.remove(personHash)).ifPresent(CountDownLatch::countDown);
        BLOCKED.remove(personHash);
    }

    public static boolean wasAskedAbout(String personHash) {
        return ASKED_ABOUT.contains(personHash);
    }

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/credit/v1/measure-queries", FakeCredit::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.credit.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String question =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String text : question.split("\"", -1)) {
            ASKED_ABOUT.add(text);
        }
        HANGING_ABOUT.entrySet().stream()
                .filter(person -> question.contains(person.getKey()))
                .forEach(person -> hang(person.getValue()));
        if (SILENT_ABOUT.stream().anyMatch(question::contains)) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        String blocks =
                BLOCKED.entrySet().stream()
                        .filter(block -> question.contains(block.getKey()))
                        .findFirst()
                        .map(block -> block(block.getValue(), block.getKey(), ground(block)))
                        .orElse("");
        byte[] answer =
                ("{\"asOf\":\"2026-11-22T00:00:00Z\",\"riskClass\":\"%s\",\"blocks\":[%s],"
                                + "\"honours\":[%s]}")
                        .formatted(riskClass(question), blocks, honours(question))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String block(String code, String subject, String ground) {
        return "{\"code\":\"%s\",\"subject\":\"%s\",\"basis\":\"CRE-040\"%s,\"measures\":[]}"
                .formatted(code, subject, ground);
    }

    private static String ground(Map.Entry<String, String> block) {
        String ground = GROUNDS.get(block.getKey());
        return ground == null ? "" : ",\"ground\":\"" + ground + "\"";
    }

    private static String riskClass(String question) {
        return CLASSES.entrySet().stream()
                .filter(person -> question.contains(person.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("B");
    }

    private static String honours(String question) {
        return HONOURED.stream()
                .filter(question::contains)
                .map(hash -> "\"" + hash + "\"")
                .collect(Collectors.joining(","));
    }

    private static void hang(CountDownLatch until) {
        try {
            if (!until.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test forgot to let credit recover");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
